package io.jinzhi.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileGateTest {

  private static int refusal(byte[] content) {
    try {
      FileGate.check(content);
      return 200;
    } catch (NotTaken no) {
      return no.getStatusCode().value();
    }
  }

  @Test
  void refuses_a_zip_bomb_without_unpacking_it() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int at = 0; at < 400; at++) {
        zip.write(zeros);
      }
    }
    assertThat(out.size()).isLessThan(1 << 20);
    assertThat(refusal(out.toByteArray())).isEqualTo(413);
  }

  @Test
  void refuses_what_is_not_a_table() {
    assertThat(refusal("<html>a,b\n</html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(415);
    assertThat(refusal("%PDF-1.7 a,b\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(415);
    assertThat(refusal(new byte[] {1, 0, 2})).isEqualTo(415);
    assertThat(refusal(new byte[0])).isEqualTo(415);
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})).isEqualTo(415);
    assertThat(refusal("PK\3\4 truncated".getBytes(StandardCharsets.UTF_8))).isEqualTo(415);
    assertThat(refusal(new byte[(20 << 20) + 1])).isEqualTo(413);
  }

  @Test
  void reads_a_table_in_either_encoding() {
    String table = "房号,业主\n3-2-1201,王小梅\n";
    assertThat(FileGate.text(table.getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
    assertThat(FileGate.text(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
    assertThat(FileGate.text(table.getBytes(Charset.forName("GB18030")))).isEqualTo(table);
  }

  @Test
  void says_that_a_damaged_workbook_is_damaged() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("not xml".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> TableReader.read(out.toByteArray()))
        .isInstanceOf(io.jinzhi.web.Invalid.class);
  }
}
