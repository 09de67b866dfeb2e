package io.jinzhi.roster;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.dutylog.LogLine;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Drafts the report on yesterday from everything the ambassador did (AMB-01): each step of a
/// contact, an order, a complaint or a callback left a line of theirs in the duty log. What they
/// had a hand in and what is late since is proposed as beyond their powers (AMB-02).
@Component
class BriefingDraft {
  private static final int MOST_OF_A_KIND = 12;
  private static final int LONGEST = 160;
  private static final int DAYS_BACK = 7;
  private static final int MOST_PROBLEMS = 10;

  private final DutyLog log;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Recusals recusals;
  private final StaffRoll staff;
  private final Numbers numbers;

  BriefingDraft(
      DutyLog log,
      Commitments commitments,
      Handbook handbook,
      Recusals recusals,
      StaffRoll staff,
      Numbers numbers) {
    this.log = log;
    this.commitments = commitments;
    this.handbook = handbook;
    this.recusals = recusals;
    this.staff = staff;
    this.numbers = numbers;
  }

  /// The heads of the report, in the order in which they are read.
  private enum Head {
    CONTACTS("来电来访", "Contacts"),
    ORDERS("派工单", "Work orders"),
    COMPLAINTS("投诉", "Complaints"),
    CALLBACKS("回访", "Callbacks"),
    PATROLS("巡查", "Patrols"),
    REPLIES("答复住户", "Residents told"),
    NOTES("其他记事", "Other entries");

    private final Phrase label;

    Head(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    static Head of(LogLine line) {
      return line.kind() == Kind.REPLY
          ? REPLIES
          : switch (Objects.requireNonNullElse(line.subjectKind(), "")) {
            case "CONTACT", "LOST_ITEM" -> CONTACTS;
            case "WORK_ORDER" -> ORDERS;
            case "COMPLAINT" -> COMPLAINTS;
            case "CALLBACK" -> CALLBACKS;
            case "PATROL_ROUND", "FINDING" -> PATROLS;
            default -> NOTES;
          };
    }
  }

  /// The report on the day before, by heads; numbers of telephones are masked, as in the log.
  Phrase report(EstateId estate, Briefing briefing) {
    LocalDate before = briefing.day().minusDays(1);
    List<LogLine> did = lines(estate, briefing, before);
    if (did.isEmpty()) {
      return Phrase.of("昨天没有登记的工作。", "Nothing on record for yesterday.");
    }
    Map<Head, List<LogLine>> heads =
        did.stream()
            .collect(
                Collectors.groupingBy(
                    Head::of, () -> new EnumMap<>(Head.class), Collectors.toList()));
    return Phrase.of(
        heads.entrySet().stream()
            .flatMap(each -> part(each.getKey().label.zh(), each.getValue(), "（共 ", " 条）", true))
            .collect(Collectors.joining("\n")),
        heads.entrySet().stream()
            .flatMap(each -> part(each.getKey().label.en(), each.getValue(), " (", ")", false))
            .collect(Collectors.joining("\n")));
  }

  private static Stream<String> part(
      String head, List<LogLine> lines, String open, String close, boolean zh) {
    return Stream.concat(
        Stream.of(head + open + lines.size() + close),
        lines.stream()
            .limit(MOST_OF_A_KIND)
            .map(each -> "· " + brief(each, zh ? each.text().zh() : each.text().en())));
  }

  private static String brief(LogLine line, String text) {
    String number = line.subjectNumber();
    String words = Masked.numbers(text).replaceAll("\\s+", " ");
    String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    return number == null || shown.contains(number) ? shown : number + " " + shown;
  }

  /// One line each: what they had a hand in during the last week and what has not been done in
  // time.
  Phrase problems(EstateId estate, Briefing briefing, Instant now) {
    Set<String> touched = new LinkedHashSet<>();
    lines(estate, briefing, briefing.day().minusDays(DAYS_BACK)).stream()
        .map(LogLine::subjectNumber)
        .filter(Objects::nonNull)
        .forEach(touched::add);
    List<Phrase> late =
        touched.stream()
            .flatMap(number -> late(estate, number, now).stream())
            .limit(MOST_PROBLEMS)
            .toList();
    return Phrase.of(
        late.stream().map(Phrase::zh).collect(Collectors.joining("\n")),
        late.stream().map(Phrase::en).collect(Collectors.joining("\n")));
  }

  private Optional<Phrase> late(EstateId estate, String number, Instant now) {
    return commitments.of(estate, number).stream()
        .filter(each -> each.open() && each.late(now))
        .filter(each -> each.holder().role() != Role.AMBASSADOR)
        .findFirst()
        .map(each -> words(each, number));
  }

  private Phrase words(Commitment late, String number) {
    Phrase title = handbook.text(late.clause()).title();
    Phrase holder = late.holder().role().label();
    return Phrase.of(
        "%s：%s超时未办“%s”，请部长协调".formatted(number, holder.zh(), title.zh()),
        "%s: \"%s\" is overdue with the %s, please help"
            .formatted(number, title.en(), holder.en().toLowerCase(Locale.ROOT)));
  }

  /// The manager reads the report: what is about the manager is left out.
  private List<LogLine> lines(EstateId estate, Briefing briefing, LocalDate from) {
    ZoneId zone = numbers.estates().estate(estate).zone();
    Set<String> hidden =
        staff.atDesk(estate, Desk.of(Role.CS_MANAGER)).stream()
            .flatMap(each -> recusals.hiddenFrom(staff.actor(estate, each.id())).stream())
            .collect(Collectors.toSet());
    return log
        .writtenBy(
            estate,
            briefing.person(),
            from.atStartOfDay(zone).toInstant(),
            briefing.day().atStartOfDay(zone).toInstant())
        .stream()
        .filter(line -> line.subjectNumber() == null || !hidden.contains(line.subjectNumber()))
        .toList();
  }
}
