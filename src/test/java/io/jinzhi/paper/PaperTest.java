package io.jinzhi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.jinzhi.Clause;
import io.jinzhi.database.Home;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The printed forms; each is also left under `target/papers` for the eye.
class PaperTest {

  private static final Path SAMPLES = Path.of("target/papers");
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  private static final String LINK = "https://jinzhi.example.cn/complaints/2026-0301-001";
  private static final Paper PAPER = new Paper(new Fonts(new Home(SAMPLES.resolve("home"))));
  private static final Sheet SHEET =
      new Sheet(
          "金质物业服务有限公司",
          "翠湖花园服务中心",
          "2026-0301-001",
          LINK,
          NOON.plusSeconds(90_000),
          "李敏（前台接待）",
          ZoneId.of("Asia/Shanghai"));

  @Test
  @Clause({"CMP-17", "CMP-23"})
  void the_complaint_form_prints_all_its_fields_in_order() {
    byte[] pdf = PAPER.print(complaint("电梯在三楼和四楼之间停住，关了约二十分钟。"), SHEET);
    assertThat(pages(pdf, "complaint")).isLessThanOrEqualTo(2);
    assertThat(text(pdf))
        .containsSubsequence(
            "翠湖花园服务中心",
            "2026-0301-001",
            "受理时间",
            "2026-03-01 12:00",
            "王秀英",
            "3-2-1201",
            "发生时间",
            "被投诉方",
            "电梯在三楼和四楼之间停住",
            "住户要求",
            "■ 有效",
            "重要投诉",
            "工程部",
            "签收人",
            "赵强",
            "处理时限",
            "处理措施",
            "部门负责人",
            "中心主任",
            "答复时间",
            "■ 满意",
            "回访",
            "结案时间",
            "归档");
  }

  @Test
  void an_open_case_prints_with_free_fields_for_the_pen() {
    var form = complaint("经过");
    var blank =
        new ComplaintFormPaper(
            form.received(),
            form.event(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            ComplaintFormPaper.Closing.OPEN);
    byte[] pdf = PAPER.print(blank, SHEET);
    assertThat(pages(pdf, "complaint-open")).isEqualTo(1);
    assertThat(text(pdf)).contains("□ 有效", "□ 无效", "□ 满意", "部长 / 主任 / 总经理");
  }

  @Test
  void nine_thousand_characters_flow_on_to_further_pages() {
    String story =
        IntStream.range(0, 300)
            .mapToObj(i -> "第" + i + "句：昨天夜里电梯又停了，老人小孩都下不去，打电话没有人接，希望尽快修好。")
            .reduce("", String::concat);
    assertThat(story.length()).isGreaterThan(9_000);
    byte[] pdf = PAPER.print(complaint(story), SHEET);
    assertThat(pages(pdf, "complaint-long")).isBetween(6, 12);
    assertThat(text(pdf)).contains("第0句", "第150句", "第299句", "结案时间");
  }

  @Test
  void a_word_without_end_stays_inside_its_field() throws IOException {
    byte[] pdf = PAPER.print(complaint("A".repeat(400) + "\n" + "1234567890".repeat(40)), SHEET);
    pages(pdf, "complaint-wide");
    with(
        pdf,
        document -> {
          BufferedImage page = draw(document, 72);
          int white = 0xFFFFFF;
          for (int y = 100; y < page.getHeight(); y++) {
            for (int x = page.getWidth() - 36; x < page.getWidth(); x++) {
              assertThat(page.getRGB(x, y) & white).isEqualTo(white);
            }
          }
          return null;
        });
  }

  @Test
  @Clause("CMP-40")
  void the_opinion_form_shows_what_the_user_signed() throws IOException {
    var opinion =
        new OpinionFormPaper.Opinion(
            true, "修得很快，谢谢。", new SignaturePaper.Drawn("王秀英", NOON, stroke()));
    byte[] pdf = PAPER.print(opinion(opinion), SHEET);
    assertThat(pages(pdf, "opinion")).isEqualTo(1);
    assertThat(text(pdf)).contains("用户意见受理表", "2026年3月", "■ 满意", "修得很快", "王秀英");
  }

  @Test
  void who_did_not_sign_is_said_in_words() {
    var told = new OpinionFormPaper.Opinion(null, "", SignaturePaper.byTelephone());
    assertThat(text(PAPER.print(opinion(told), SHEET))).contains("电话告知，未签名");
    var refused = new OpinionFormPaper.Opinion(false, "", SignaturePaper.refused("对结果不认可"));
    assertThat(text(PAPER.print(opinion(refused), SHEET))).contains("拒签：对结果不认可");
  }

  @Test
  @Clause("DUT-14")
  void a_days_log_prints_line_by_line_with_its_head_on_each_page() {
    List<DutyLogPaper.Line> lines =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    new DutyLogPaper.Line(
                        i,
                        NOON.plusSeconds(60L * i),
                        i % 3 == 0 ? "来电" : "投诉",
                        i % 3 == 0 ? null : "2026-0301-0" + i,
                        "王女士 3-2-1201 138…5678",
                        "反映三栋二单元电梯停运，已派工程部。".repeat(1 + i % 4),
                        i == 5,
                        i == 9 ? "更正第 5 条" : "",
                        "李敏",
                        i % 4 == 0 ? "赵强 12:0" + i % 10 : ""))
            .toList();
    var log =
        new DutyLogPaper(
            LocalDate.of(2026, 3, 1), "07:30 – 16:00", "李敏、周婷", "陈刚", lines, "封存至第 60 环");
    byte[] pdf = PAPER.print(log, SHEET);
    int pages = pages(pdf, "duty-log");
    assertThat(pages).isGreaterThan(2);
    assertThat(text(pdf).split("类别", -1)).hasSize(pages + 1);
    assertThat(text(pdf))
        .contains("值班日志", "2026年3月1日", "07:30 – 16:00", "更正第 5 条", "交班人", "封存至第 60 环");
  }

  @Test
  void all_fonts_are_inside_the_document() {
    byte[] pdf = PAPER.print(complaint("经过"), SHEET);
    assertThat(pdf.length).isLessThan(200_000);
    with(
        pdf,
        document -> {
          for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
              try {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            }
          }
          return null;
        });
  }

  @Test
  void the_qr_code_leads_to_the_case() {
    byte[] pdf = PAPER.print(complaint("经过"), SHEET);
    String read =
        with(
            pdf,
            document -> {
              BufferedImage page = draw(document, 200);
              int width = page.getWidth();
              int height = page.getHeight();
              int[] dots = page.getRGB(0, 0, width, height, null, 0, width);
              var source = new RGBLuminanceSource(width, height, dots);
              try {
                return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
              } catch (com.google.zxing.ReaderException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(read).isEqualTo(LINK);
  }

  @Test
  void what_no_font_can_print_is_marked_and_breaks_nothing() {
    byte[] pdf =
        PAPER.print(complaint("𠮷先生 🛗 \u0007\uFFFF\uD800 <b>&amp;</b> ]]> ${7*7} 龘鎏璟囍"), SHEET);
    assertThat(text(pdf)).contains("〓先生 〓", "<b>&amp;</b> ]]> ${7*7} 龘鎏璟囍");
  }

  private static ComplaintFormPaper complaint(String course) {
    return new ComplaintFormPaper(
        new ComplaintFormPaper.Received(NOON, "来电", "李敏", "王秀英（业主）", "3-2-1201", "电话 138…5678"),
        new ComplaintFormPaper.Event("3月1日 11:40 前后", "3栋2单元电梯", "工程部", course, "马上修好并书面说明原因"),
        new ComplaintFormPaper.Judgement(true, "重要投诉", "服务不到位：维保逾期（手册 p46）"),
        new ComplaintFormPaper.Dispatch(
            "工程部",
            NOON.plusSeconds(300),
            new SignaturePaper.Signed("赵强", NOON.plusSeconds(540), "本人登录签名"),
            NOON.plusSeconds(86_400),
            NOON.plusSeconds(100_000)),
        List.of(
            new ComplaintFormPaper.Handling(
                "更换门机变频器，全面检查同型号电梯。",
                "12:20 到场，12:50 放人，15:00 换件，16:30 试运行正常。",
                NOON.plusSeconds(16_200),
                new SignaturePaper.Signed("赵强", NOON.plusSeconds(17_000), null),
                NOON.plusSeconds(17_100))),
        List.of(
            new ComplaintFormPaper.Ruling(
                "中心主任",
                "同意处理意见，维保单位按合同扣款。",
                new SignaturePaper.Signed("孙伟", NOON.plusSeconds(18_000), null))),
        List.of(new ComplaintFormPaper.Reply(NOON.plusSeconds(20_000), "周婷", "上门", true, null)),
        new ComplaintFormPaper.Closing(
            "HF-2026-0302-004　满意",
            NOON.plusSeconds(80_000),
            NOON.plusSeconds(81_000),
            "户档 3-2-1201 其他"));
  }

  private static OpinionFormPaper opinion(OpinionFormPaper.Opinion opinion) {
    return new OpinionFormPaper(
        YearMonth.of(2026, 3),
        new OpinionFormPaper.User("3-2-1201", "王秀英", "138…5678"),
        LocalDate.of(2026, 3, 1),
        "电梯停运困人",
        "12:20 到场，12:50 放人，15:00 换件。",
        "16:30 试运行正常，恢复使用。",
        opinion,
        new SignaturePaper.Signed("周婷", NOON, "本人登录签名"),
        null,
        "");
  }

  private static byte[] stroke() throws IOException {
    var image = new BufferedImage(400, 150, BufferedImage.TYPE_4BYTE_ABGR);
    var pen = image.createGraphics();
    pen.setColor(java.awt.Color.BLACK);
    pen.setStroke(new java.awt.BasicStroke(6));
    pen.drawArc(30, 20, 200, 110, 20, 250);
    pen.drawLine(60, 100, 360, 40);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static int pages(byte[] pdf, String name) {
    try {
      Files.createDirectories(SAMPLES);
      Files.write(SAMPLES.resolve(name + ".pdf"), pdf);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return with(pdf, PDDocument::getNumberOfPages);
  }

  private static String text(byte[] pdf) {
    return with(
        pdf,
        document -> {
          try {
            return new PDFTextStripper().getText(document);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static BufferedImage draw(PDDocument document, int dotsPerInch) {
    try {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T with(byte[] pdf, Function<PDDocument, T> reading) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return reading.apply(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
