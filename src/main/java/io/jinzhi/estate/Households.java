package io.jinzhi.estate;

import io.jinzhi.database.OnePlan;
import io.jinzhi.estate.Household.Resident;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The households of an estate: who lives where, found by what a caller says. Names and telephones
/// leave masked; [#unmask] gives them in clear and writes down who asked, and why (PII-08).
@Repository
public class Households {

  private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()-]{4,24}");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z][A-Za-z .']*");

  private final OnePlan onePlan;
  private final InstantSource clock;
  private final Estates estates;
  private final CallerSearch search;
  private final ResidentRows rows;
  private final Unmaskings unmaskings;

  Households(
      OnePlan onePlan,
      InstantSource clock,
      Estates estates,
      CallerSearch search,
      ResidentRows rows,
      Unmaskings unmaskings) {
    this.onePlan = onePlan;
    this.clock = clock;
    this.estates = estates;
    this.search = search;
    this.rows = rows;
    this.unmaskings = unmaskings;
  }

  /// The household of today, in the estate's zone.
  public Optional<Household> household(EstateId estate, UnitId unit) {
    return household(estate, unit, today(estate));
  }

  /// The household as it was on a day.
  public Optional<Household> household(EstateId estate, UnitId unit, LocalDate day) {
    return rows.unit(estate, unit)
        .map(
            found ->
                new Household(
                    found,
                    rows.history(estate, unit).stream()
                        .filter(each -> each.livesThereOn(day))
                        .toList()));
  }

  /// Everybody who ever lived there, present ones first.
  public List<Resident> history(EstateId estate, UnitId unit) {
    return rows.history(estate, unit);
  }

  /// The units that somebody owns today.
  public List<UnitId> ownedBy(EstateId estate, PersonId person) {
    return rows.ownedBy(estate, person, today(estate));
  }

  /// Who it may be, by a room in any spelling, a telephone or its last four digits and more, a name
  /// or part of it, or its pinyin; whole rooms first, then beginnings of rooms, telephones, bare
  /// room numbers and names.
  public List<Caller> find(EstateId estate, String whatTheySaid, int limit) {
    String said = Normalizer.normalize(whatTheySaid, Normalizer.Form.NFKC).strip();
    if (said.isEmpty() || said.length() > 60 || said.indexOf('\0') >= 0) {
      return List.of();
    }
    LocalDate day = today(estate);
    return onePlan.read(() -> find(estate, said, day, limit));
  }

  private List<Caller> find(EstateId estate, String said, LocalDate day, int limit) {
    List<Caller> found = new ArrayList<>();
    List<String> parts = RoomWords.parts(said);
    if (parts.size() > 1) {
      add(found, limit, () -> search.byPlace(estate, parts, day));
    }
    String digits = said.replaceAll("\\D", "");
    if (PHONE.matcher(said).matches() && digits.length() >= 4) {
      String local =
          digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
      add(found, limit, () -> search.byPhone(estate, local, day));
    }
    if (parts.size() == 1) {
      add(found, limit, () -> search.byRoomNumber(estate, parts.getFirst(), day));
    }
    if (LETTERS.matcher(said).matches()) {
      add(found, limit, () -> search.byPinyin(estate, said, day));
    } else if (digits.isEmpty()) {
      add(found, limit, () -> search.byName(estate, said, day));
    }
    return found;
  }

  private static void add(List<Caller> found, int limit, Supplier<List<Caller>> more) {
    if (found.size() >= limit) {
      return;
    }
    for (Caller each : more.get()) {
      boolean there =
          found.stream()
              .anyMatch(
                  one ->
                      one.unit().equals(each.unit())
                          && Objects.equals(one.person(), each.person()));
      if (!there && found.size() < limit) {
        found.add(each);
      }
    }
  }

  /// Gives somebody's name and telephones in clear, and logs it.
  ///
  /// @param who the member of staff who asks
  /// @throws Invalid without a reason
  /// @throws Missing when the estate knows no such person
  @Transactional
  public Unmasked unmask(UUID who, EstateId estate, PersonId person, String reason, Instant now) {
    if (reason.isBlank() || reason.length() > 200 || reason.indexOf('\0') >= 0) {
      throw new Invalid(
          "reason", Phrase.of("请写明查看的原因（200字以内）", "Say why you need it (200 characters at most)"));
    }
    Unmasked clear = rows.clear(estate, person).orElseThrow(() -> new Missing("person"));
    unmaskings.write(who, estate, person, reason.strip(), now);
    return clear;
  }

  private LocalDate today(EstateId estate) {
    return estates.estate(estate).day(clock.instant());
  }
}
