package io.jinzhi.inspection;

import io.jinzhi.attachment.Attachment;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A finding as its page and programs show it.
///
/// @param item the words of the checklist's item
/// @param destinations where this actor may hand it over
public record FindingView(
    Finding finding,
    @Nullable Phrase item,
    @Nullable Phrase destination,
    List<Attachment> photos,
    List<Choice> destinations) {

  /// As programs read it; instants in UTC.
  public record Json(
      UUID id,
      String number,
      Finding.State state,
      FindingKind kind,
      Severity severity,
      String place,
      @Nullable String unit,
      @Nullable String building,
      String what,
      @Nullable String checklist,
      @Nullable String item,
      String by,
      Instant foundAt,
      Instant receivedAt,
      Finding.@Nullable Deed passed,
      Finding.@Nullable HandedOver handed,
      Finding.@Nullable Deed settled) {

    static Json of(Finding each) {
      return new Json(
          each.id().value(),
          each.number(),
          each.state(),
          each.kind(),
          each.severity(),
          each.place(),
          each.unitCode(),
          each.building(),
          each.what(),
          each.checklist(),
          each.item(),
          each.byName(),
          each.foundAt(),
          each.receivedAt(),
          each.passed(),
          each.handed(),
          each.settled());
    }
  }

  /// Puts one together.
  @Component("findingViews")
  static class Views {
    private final Findings findings;
    private final FindingPhotos photos;
    private final Destinations destinations;
    private final Checklists checklists;

    Views(
        Findings findings, FindingPhotos photos, Destinations destinations, Checklists checklists) {
      this.findings = findings;
      this.photos = photos;
      this.destinations = destinations;
      this.checklists = checklists;
    }

    FindingView of(Actor actor, String number) {
      Finding finding = findings.find(actor.estate(), number);
      var handed = finding.handed();
      return new FindingView(
          finding,
          item(finding),
          handed == null ? null : destinations.name(handed.destination()),
          photos.of(actor, finding.id()),
          finding.undecided() ? destinations.open(actor) : List.of());
    }

    private @Nullable Phrase item(Finding finding) {
      String list = finding.checklist();
      String item = finding.item();
      return list == null || item == null
          ? null
          : checklists.of(list).item(item).map(Checklist.Item::text).orElse(null);
    }
  }
}
