package io.jinzhi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
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

  /// What people wrote, each once: citizens' messages, letters, and what offices replied.
  private Set<String> texts() throws Exception {
    Set<String> texts = new LinkedHashSet<>();
    try (var files = Files.list(data.resolve("complaints_zh"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        for (CSVRecord row : rows(file)) {
          for (String column : List.of("text", "query", "reply")) {
            if (row.isMapped(column) && !row.get(column).isBlank()) {
              texts.add(row.get(column));
            }
          }
        }
      }
    }
    return texts;
  }

  @Test
  void no_real_message_is_cut() throws Exception {
    int messages = 0;
    int longest = 0;
    for (String text : texts()) {
      if (++messages > Integer.getInteger("jinzhi.data.most", 1500)) {
        break;
      }
      String kept = Texts.clean("words", text).strip();
      longest = Math.max(longest, kept.length());
      String number =
          recorded(ContactStory.form(ContactKind.SUGGESTION, text, null, null, null, null));
      assertThat(view(number).words()).isEqualTo(kept);
      desk.answer(manager, number, kept, now());
      assertThat(view(number).answer()).isEqualTo(kept);
      assertThat(course(complaints.register(reception, complaint(text)))).isEqualTo(kept);
      passMinutes(1);
    }
    System.out.println("real messages taken: " + messages + ", the longest of " + longest);
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

  /// One request of the city's list.
  ///
  /// @param target null: nobody promised anything
  /// @param closed null: never
  private record Request(
      int row, String title, Instant opened, @Nullable Instant target, @Nullable Instant closed) {
    boolean lateAt(Instant now) {
      return target != null
          && !opened.isAfter(now)
          && target.isBefore(now)
          && (closed == null || closed.isAfter(target));
    }
  }

  private record Happening(Instant at, int order, Runnable act) {}

  /// Each request is taken with its target as what was promised, dispatched, and solved when it was
  /// closed, in the order of time. Day by day what the sweep has found late is what the city's own
  /// list calls late: past its target, and closed later or not yet. A target more than ten years
  /// ahead is refused as a slip; such a request is then taken without one.
  @Test
  void what_is_late_is_what_the_rule_says_at_any_instant() throws Exception {
    List<Request> requests = new ArrayList<>();
    for (CSVRecord row : rows(data.resolve("service_requests/boston311_2011h2.csv"))) {
      if (requests.size() < Integer.getInteger("jinzhi.data.most", 1500)) {
        Instant opened = time(row.get("open_dt"));
        Instant target = timeOrNull(row.get("target_dt"));
        boolean slip = target != null && Duration.between(opened, target).toDays() > 3660;
        if (slip) {
          clock.hold(opened);
          assertThatThrownBy(() -> take(row.get("case_title"), target))
              .isInstanceOf(Invalid.class)
              .hasMessageContaining("promisedAt");
        }
        requests.add(
            new Request(
                requests.size(),
                row.get("case_title"),
                opened,
                slip ? null : target,
                timeOrNull(row.get("closed_dt"))));
      }
    }
    Map<Integer, String> numbers = new HashMap<>();
    List<Happening> happenings = new ArrayList<>();
    Instant end = Instant.EPOCH;
    for (Request each : requests) {
      happenings.add(
          new Happening(
              each.opened(),
              2 * each.row(),
              () -> numbers.put(each.row(), take(each.title(), each.target()))));
      if (each.closed() != null) {
        happenings.add(
            new Happening(
                each.closed(),
                2 * each.row() + 1,
                () ->
                    desk.solve(
                        engineering, String.valueOf(numbers.get(each.row())), "closed", now())));
      }
      end = latest(end, each.opened(), each.target(), each.closed());
    }
    happenings.sort(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    Instant look = happenings.getFirst().at();
    for (Happening each : happenings) {
      while (!each.at().isBefore(look)) {
        compare(requests, look);
        look = look.plus(look.isBefore(happenings.getFirst().at().plus(DAYS)) ? DAY : MONTH);
      }
      clock.hold(each.at());
      each.act().run();
    }
    int late = compare(requests, end.plusSeconds(1));
    System.out.println("requests " + numbers.size() + ", late " + late);
    assertThat(promises(String.valueOf(numbers.get(0))).stream().map(Commitment::clause))
        .contains("FD-03");
  }

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration DAYS = Duration.ofDays(120);
  private static final Duration MONTH = Duration.ofDays(30);

  private int compare(List<Request> requests, Instant now) {
    clock.hold(now);
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
    assertThat(late)
        .as("late at " + now)
        .isEqualTo((int) requests.stream().filter(each -> each.lateAt(now)).count());
    return late;
  }

  private String take(String words, @Nullable Instant target) {
    return recorded(
        form(
            ContactKind.REPAIR,
            words,
            "engineering",
            null,
            null,
            target == null ? null : target.toString()));
  }

  private static Instant latest(@Nullable Instant... several) {
    return Arrays.stream(several).filter(Objects::nonNull).max(Comparator.naturalOrder()).get();
  }

  private static @Nullable Instant timeOrNull(String text) {
    return text.isBlank() ? null : time(text);
  }

  private static Instant time(String text) {
    return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
        .toInstant(ZoneOffset.UTC);
  }
}
