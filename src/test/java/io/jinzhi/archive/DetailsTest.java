package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the keeper says of a paper.
class DetailsTest {

  @Test
  void a_paper_says_what_it_is_and_when() {
    assertThat(wrong("TENANT_REGISTER", null, "2026-01-01", 1)).containsOnlyKeys("leaseUntil");
    assertThat(wrong("LATER_PAPER", null, "2026-02-30", 0)).containsOnlyKeys("name", "pages");
    assertThat(wrong("LATER_PAPER", "证明", "2026-02-30", 1)).containsOnlyKeys("dated");
    assertThat(wrong("LATER_PAPER", "证明", "2026-12-30", 1)).containsOnlyKeys("dated");
  }

  /// The fields of a form that the archive does not take, with what is wrong.
  private static Map<String, Phrase> wrong(
      String kind, @Nullable String name, String dated, int pages) {
    var form = new Details.Form(kind, name, dated, null, null, null, null, null, pages);
    return catchThrowableOfType(Invalid.class, () -> form.checked(LocalDate.of(2026, 11, 23)))
        .fields();
  }
}
