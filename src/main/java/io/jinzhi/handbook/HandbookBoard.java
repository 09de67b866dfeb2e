package io.jinzhi.handbook;

import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.ClausePage.Decision;
import io.jinzhi.handbook.ClausePage.Figure;
import io.jinzhi.handbook.ClausePage.Month;
import io.jinzhi.handbook.ClausePage.Standing;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the handbook's pages together.
@Component
class HandbookBoard {

  private final Handbook handbook;
  private final ObjectProvider<ClauseRecord> record;

  HandbookBoard(Handbook handbook, ObjectProvider<ClauseRecord> record) {
    this.handbook = handbook;
    this.record = record;
  }

  ClauseList list(EstateId estate, ClauseList.Filter filter, Instant now) {
    List<ClauseText> all = ClauseText.all();
    List<ClauseText> found = all.stream().filter(filter::passes).toList();
    List<ClauseList.Group> groups = new ArrayList<>();
    for (Regulation regulation : Regulation.values()) {
      List<ClauseList.Row> rows =
          found.stream()
              .filter(each -> each.regulation() == regulation)
              .map(each -> row(estate, each, now))
              .toList();
      if (!rows.isEmpty()) {
        groups.add(new ClauseList.Group(regulation, rows));
      }
    }
    return new ClauseList(filter, roles(all), groups, found.size(), all.size());
  }

  /// @throws io.jinzhi.web.Missing if the handbook has no such clause
  ClausePage page(EstateId estate, String id, Instant now, ZoneId zone) {
    ClauseText text = handbook.text(id);
    List<ClauseText> all = ClauseText.all();
    int place = all.indexOf(text);
    List<ClauseVersion> versions = versions(estate, text);
    return new ClausePage(
        text,
        version(estate, text, now),
        versions.isEmpty() ? 0 : versions.getLast().version(),
        figures(estate, text, now),
        takesOver(text),
        history(text, versions, version(estate, text, now), now),
        kept(estate, text, YearMonth.from(now.atZone(zone)), zone),
        place == 0 ? null : all.get(place - 1),
        place == all.size() - 1 ? null : all.get(place + 1));
  }

  List<Figure> figures(EstateId estate, ClauseText text, Instant now) {
    @Nullable Rule rule = rule(estate, text, now);
    return text.parameters().stream()
        .map(each -> new Figure(each, rule == null ? each.value() : rule.text(each.key())))
        .toList();
  }

  List<ClauseVersion> versions(EstateId estate, ClauseText text) {
    return Clause.has(text.id()) ? handbook.versions(estate, Clause.of(text.id())) : List.of();
  }

  int version(EstateId estate, ClauseText text, Instant now) {
    Rule rule = rule(estate, text, now);
    return rule == null ? 0 : rule.version();
  }

  private @Nullable Rule rule(EstateId estate, ClauseText text, Instant now) {
    return Clause.has(text.id()) ? handbook.rule(estate, Clause.of(text.id()), now) : null;
  }

  private ClauseList.Row row(EstateId estate, ClauseText text, Instant now) {
    List<Figure> figures = figures(estate, text, now);
    return new ClauseList.Row(
        text,
        figures.stream().map(Figure::inWords).toList(),
        figures.stream().anyMatch(Figure::isChanged));
  }

  private static List<Choice> roles(List<ClauseText> all) {
    List<String> named = all.stream().flatMap(each -> each.roles().stream()).distinct().toList();
    List<Choice> roles = new ArrayList<>();
    roles.add(new Choice(ClauseText.ALL_STAFF, ClauseText.who(ClauseText.ALL_STAFF)));
    Arrays.stream(Role.values())
        .filter(each -> named.contains(each.name()))
        .forEach(each -> roles.add(new Choice(each.name(), each.label())));
    return roles;
  }

  /// The clause's own word first; where it names nobody, the next desk up.
  private static List<Phrase> takesOver(ClauseText text) {
    Role named = text.escalation();
    if (named != null) {
      return List.of(named.label());
    }
    if (text.use() != ClauseUse.RUNS) {
      return List.of();
    }
    return text.roles().stream()
        .filter(each -> !each.equals(ClauseText.ALL_STAFF))
        .map(each -> Role.valueOf(each).superior())
        .filter(Objects::nonNull)
        .map(Role::label)
        .distinct()
        .toList();
  }

  private static List<Decision> history(
      ClauseText text, List<ClauseVersion> versions, int inForce, Instant now) {
    List<Decision> history = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      ClauseVersion each = versions.get(i);
      List<Phrase> values =
          text.parameters().stream()
              .map(
                  parameter ->
                      parameter
                          .unit()
                          .say(each.values().getOrDefault(parameter.key(), parameter.value())))
              .toList();
      history.add(new Decision(each, values, standing(each, versions, inForce, now)));
    }
    return history;
  }

  private static Standing standing(
      ClauseVersion version, List<ClauseVersion> all, int inForce, Instant now) {
    if (version.version() == inForce) {
      return Standing.NOW;
    }
    boolean overtaken =
        all.stream()
            .filter(each -> each.version() > version.version())
            .anyMatch(each -> !each.from().isAfter(version.from()));
    if (overtaken) {
      return Standing.WITHDRAWN;
    }
    return version.from().isAfter(now) ? Standing.PLANNED : Standing.PAST;
  }

  private List<Month> kept(EstateId estate, ClauseText text, YearMonth month, ZoneId zone) {
    ClauseRecord counter = text.use() == ClauseUse.RUNS ? record.getIfAvailable() : null;
    if (counter == null) {
      return List.of();
    }
    return List.of(
        month(counter, estate, text, Phrase.of("本月", "This month"), month, zone),
        month(counter, estate, text, Phrase.of("上月", "Last month"), month.minusMonths(1), zone));
  }

  private static Month month(
      ClauseRecord counter,
      EstateId estate,
      ClauseText text,
      Phrase name,
      YearMonth month,
      ZoneId zone) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return new Month(name, from, counter.kept(estate, text.id(), from, to));
  }
}
