package io.jinzhi.patrol;

import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Prompts;
import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.Destinations;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.Severity;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a phone takes along: rounds of today and the next two days, their points and checklists.
/// No resident's name or number, nothing of an archive.
///
/// @param now our clock, by which the phone measures its own
/// @param csrf to send with what is written; empty for programs
/// @param makeUp whether a round may be walked after its window
public record PhoneDay(
    Instant now,
    String zone,
    Person person,
    String csrf,
    boolean makeUp,
    List<Walk> rounds,
    List<Checklist> checklists,
    List<Choice> decisions,
    List<Choice> kinds,
    List<Choice> severities,
    List<Phrase> prompts) {

  public record Person(UUID id, String name) {}

  /// @param mine whether it is this person's by the plan
  public record Walk(
      String number,
      String area,
      LocalDate day,
      Window window,
      Phrase label,
      Instant opens,
      Instant closes,
      int graceMinutes,
      boolean mine,
      @Nullable String person,
      Round.State state,
      @Nullable String walkedBy,
      @Nullable Boolean inWindow,
      @Nullable Phrase clock,
      String checklist,
      List<Stop> points) {}

  public record Stop(
      UUID id,
      String code,
      String name,
      @Nullable String checklist,
      @Nullable String nfc,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /// Puts one together.
  @Component("phoneDays")
  static class Days {
    private static final int AHEAD = 2;

    private final Rounds rounds;
    private final RoundDesk desk;
    private final Areas areas;
    private final Checklists checklists;
    private final Destinations destinations;
    private final Ground ground;

    Days(
        Rounds rounds,
        RoundDesk desk,
        Areas areas,
        Checklists checklists,
        Destinations destinations,
        Ground ground) {
      this.rounds = rounds;
      this.desk = desk;
      this.areas = areas;
      this.checklists = checklists;
      this.destinations = destinations;
      this.ground = ground;
    }

    @Component("phoneDayGround")
    record Ground(
        io.jinzhi.estate.Estates estates, Handbook handbook, io.jinzhi.staff.StaffRoll staff) {}

    PhoneDay of(Actor actor, String csrf, Instant now) {
      var estate = ground.estates().estate(actor.estate());
      LocalDate today = estate.day(now);
      List<Round> all = rounds.between(estate.id(), today, today.plusDays(AHEAD));
      List<Walk> walks = all.stream().map(each -> walk(actor, each)).toList();
      Set<String> used = new HashSet<>();
      walks.forEach(
          each -> {
            used.add(each.checklist());
            each.points().forEach(point -> used.add(String.valueOf(point.checklist())));
          });
      boolean makeUp =
          ground.handbook().rule(estate.id(), Clause.PAT_02, now).number("patrol.makeup") == 1;
      return new PhoneDay(
          now,
          estate.zone().getId(),
          new Person(actor.staff().value(), actor.name()),
          csrf,
          makeUp,
          walks,
          used.stream().filter(each -> !each.equals("null")).sorted().map(checklists::of).toList(),
          Stream.of(
                  Stream.of(Choice.of(RoundFindings.SETTLED, "当场解决", "Settled on the spot")),
                  destinations.open(actor).stream(),
                  Stream.of(Choice.of(RoundFindings.PASSED_UP, "上报部长", "Pass up")))
              .flatMap(each -> each)
              .toList(),
          Arrays.stream(FindingKind.values())
              .map(each -> new Choice(each.name(), each.label()))
              .toList(),
          Arrays.stream(Severity.values())
              .map(each -> new Choice(each.name(), each.label()))
              .toList(),
          Prompts.forScreen(Prompts.PATROL).stream().map(each -> each.words()).toList());
    }

    private Walk walk(Actor actor, Round each) {
      var walked = each.walked();
      var person = each.person();
      return new Walk(
          each.number(),
          areas.find(actor.estate(), each.area()).map(Area::name).orElse(""),
          each.day(),
          each.window(),
          each.window().label(),
          each.opens(),
          each.closes(),
          (int) each.grace().toMinutes(),
          actor.staff().equals(person),
          person == null ? null : ground.staff().member(actor.estate(), person).name(),
          each.state(),
          walked == null ? null : walked.byName(),
          walked == null ? null : walked.inWindow(),
          walked == null ? null : walked.clock(),
          each.window().checklist(),
          desk.route(each).stream()
              .map(
                  point ->
                      new Stop(
                          point.id(),
                          point.code(),
                          point.name(),
                          point.checklist(),
                          point.nfc(),
                          point.latitude(),
                          point.longitude()))
              .toList());
    }
  }
}
