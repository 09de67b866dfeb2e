package io.jinzhi.estate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's name and telephones in clear, after the asking was logged.
public record Unmasked(PersonId person, String name, List<Phone> phones) {

  public record Phone(String digits, @Nullable String note, boolean placeholder) {}
}
