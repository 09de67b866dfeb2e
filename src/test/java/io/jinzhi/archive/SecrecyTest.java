package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.database.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What papers say stays in the vault, and is found there by whoever has the file open.
class SecrecyTest extends ArchiveStory {
  @Autowired Home folders;

  @Test
  void nothing_of_a_paper_lies_in_plain_in_the_home_or_in_the_temporary_folder()
      throws IOException {
    String canary = "CANARY" + UUID.randomUUID().toString().replace("-", "");
    filed(pdf(canary), details(PaperKind.ITEMS_RECEIPT, "2019-03-05"));
    assertThat(shelf.search(home.estate, file.id(), canary)).containsExactly(1);
    byte[] wanted = canary.getBytes(StandardCharsets.US_ASCII);
    for (Path root : List.of(folders.path(), Path.of(System.getProperty("java.io.tmpdir")))) {
      try (var all = Files.walk(root, 6)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          if (Files.isReadable(each) && Files.size(each) < 40_000_000) {
            assertThat(contains(bytes(each), wanted)).as(each.toString()).isFalse();
          }
        }
      } catch (UncheckedIOException vanished) {
        // Others work in the temporary folder too.
        assertThat(root).isNotEqualTo(folders.path());
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      return new byte[0];
    }
  }

  private static boolean contains(byte[] all, byte[] wanted) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  @Test
  void typed_words_are_found_page_by_page_and_only_in_the_file_that_is_open() {
    filed(pdf("The balcony leaks", "nothing"), details(PaperKind.DEFECTS_LIST, "2019-03-05"));
    assertThat(shelf.search(home.estate, file.id(), "BALCONY leaks")).containsExactly(1);
    assertThat(shelf.search(home.estate, file.id(), "elevator")).isEmpty();
    assertThat(shelf.search(home.estate, file.id(), " x ")).isEmpty();
  }
}
