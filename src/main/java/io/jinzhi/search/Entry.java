package io.jinzhi.search;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of one thing under one address. Title, text and place are shown to whoever finds
/// it, so personal data in them is masked already.
///
/// @param number what people call it, such as `TS-261123-007`; empty where it has none
/// @param text what was said; the first 16,000 characters are searched
/// @param place the room code, such as `3-2-1201`
/// @param link the path of its page
/// @param seenBy the desks that may find it; nobody else learns that it is there
/// @param at when it last mattered: orders what is found
/// @param open whether something may still be joined to it
/// @param names searched like the text and never shown: the names behind masked ones
/// @param initials pinyin initials of names, such as `zxm`
public record Entry(
    Kind kind,
    UUID id,
    String number,
    Phrase title,
    String text,
    @Nullable String place,
    String link,
    Set<Desk> seenBy,
    Instant at,
    boolean open,
    Set<String> names,
    Set<String> initials) {

  public Entry(
      Kind kind,
      UUID id,
      String number,
      Phrase title,
      String text,
      @Nullable String place,
      String link,
      Set<Desk> seenBy,
      Instant at,
      boolean open) {
    this(kind, id, number, title, text, place, link, seenBy, at, open, Set.of(), Set.of());
  }

  /// Everybody of these roles.
  public static Set<Desk> desks(Role... roles) {
    return Arrays.stream(roles).map(Desk::of).collect(Collectors.toUnmodifiableSet());
  }

  /// All roles that look something up at work: neither administrators, who keep the program, nor
  /// residents.
  public static Set<Desk> staff() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.ADMIN && role != Role.RESIDENT)
        .map(Desk::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
