package io.jinzhi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.web.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Real messages and real service requests through the real intake, where a folder with them is
/// named: `-Djinzhi.data=FOLDER`. They are never part of this repository.
class RealWordsTest extends ContactStory {
  @Autowired ComplaintIntake complaints;

  Path data;

  @BeforeEach
  void the_folder_is_there() {
    String folder = System.getProperty("jinzhi.data", "");
    assumeTrue(!folder.isEmpty() && Files.isDirectory(Path.of(folder)), "no folder with real data");
    data = Path.of(folder);
  }

  private static List<CSVRecord> rows(Path file) throws Exception {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  @Test
  void no_real_message_is_cut() throws Exception {
    int messages = 0;
    try (var files = Files.list(data.resolve("complaints_zh"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        for (CSVRecord row : rows(file)) {
          if (!row.isMapped("text") || row.get("text").isBlank() || ++messages > 4000) {
            continue;
          }
          String text = row.get("text");
          String kept = Texts.clean("words", text).strip();
          String number =
              recorded(ContactStory.form(ContactKind.SUGGESTION, text, null, null, null, null));
          assertThat(view(number).words()).isEqualTo(kept);
          if (messages % 10 == 0) {
            String filed = complaints.register(reception, complaint(text));
            assertThat(course(filed)).isEqualTo(kept);
          }
        }
      }
    }
    System.out.println("real messages taken: " + messages);
    assertThat(messages).isPositive();
  }

  private String course(String number) {
    return jdbc.sql("select course from complaint where estate_id = :estate and number = :number")
        .param("estate", home.estate.value())
        .param("number", number)
        .query(String.class)
        .single();
  }

  private static ComplaintForm complaint(String text) {
    return new ComplaintForm(
        "MESSAGE",
        "3-2-1201",
        null,
        "王秀梅",
        "13812348812",
        "今天",
        "本小区",
        null,
        null,
        null,
        text,
        "解决",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private record Happening(Instant at, int order, Runnable act) {}

  /// Each request is taken with its target as what was promised, dispatched, and solved when it was
  /// closed, in the order of time; what the sweep finds late is then what the city's own list calls
  /// late: past its target, and closed later or never.
  @Test
  void what_is_late_is_what_the_rule_says_at_any_instant() throws Exception {
    List<Happening> happenings = new ArrayList<>();
    int[] expected = {0};
    Map<Integer, String> numbers = new java.util.HashMap<>();
    List<CSVRecord> all = rows(data.resolve("service_requests/boston311_2011h2.csv"));
    int most = Integer.getInteger("jinzhi.data.most", 1500);
    Instant end = Instant.EPOCH;
    for (int at = 0; at < Math.min(most, all.size()); at++) {
      CSVRecord row = all.get(at);
      Instant opened = time(row.get("open_dt"));
      Instant target = row.get("target_dt").isBlank() ? null : time(row.get("target_dt"));
      Instant closed = row.get("closed_dt").isBlank() ? null : time(row.get("closed_dt"));
      String words = row.get("case_title");
      int index = at;
      happenings.add(
          new Happening(
              opened,
              2 * at,
              () ->
                  numbers.put(
                      index,
                      recorded(
                          form(
                              ContactKind.REPAIR,
                              words,
                              "engineering",
                              null,
                              null,
                              target == null ? null : target.toString())))));
      if (closed != null) {
        happenings.add(
            new Happening(
                closed,
                2 * at + 1,
                () ->
                    desk.solve(engineering, String.valueOf(numbers.get(index)), "closed", now())));
      }
      boolean late =
          target != null && !target.isBefore(opened) && (closed == null || closed.isAfter(target));
      expected[0] += late ? 1 : 0;
      end = target != null && target.isAfter(end) ? target : end;
    }
    happenings.sort(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    for (Happening each : happenings) {
      clock.hold(each.at().isAfter(clock.instant()) || each.order() == 0 ? each.at() : now());
      each.act().run();
    }
    clock.hold(end.isAfter(now()) ? end.plus(Duration.ofSeconds(1)) : now());
    sweep.settle();
    int late =
        jdbc.sql(
                """
                select count(*) from commitment
                where estate_id = :estate and clause = 'FD-04' and broken_at is not null
                """)
            .param("estate", home.estate.value())
            .query(Integer.class)
            .single();
    System.out.println("requests " + numbers.size() + ", late " + late);
    assertThat(late).isEqualTo(expected[0]);
    assertThat(promises(String.valueOf(numbers.get(0))).stream().map(Commitment::clause))
        .contains("FD-03");
  }

  private static Instant time(String text) {
    return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
        .toInstant(ZoneOffset.UTC);
  }
}
