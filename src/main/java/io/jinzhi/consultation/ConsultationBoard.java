package io.jinzhi.consultation;

import io.jinzhi.archive.Entry;
import io.jinzhi.archive.FileId;
import io.jinzhi.archive.Shelf;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// One request, for whoever may see it.
@Component
public class ConsultationBoard {
  private final ConsultationFile file;
  private final ConsultationEvents events;
  private final Commitments commitments;
  private final Steps steps;
  private final Around around;

  ConsultationBoard(
      ConsultationFile file,
      ConsultationEvents events,
      Commitments commitments,
      Steps steps,
      Around around) {
    this.file = file;
    this.events = events;
    this.commitments = commitments;
    this.steps = steps;
    this.around = around;
  }

  @Component
  record Around(Estates estates, Shelf shelf, Copies copies) {}

  /// @throws io.jinzhi.web.Missing when there is no such request for this actor
  ConsultationView view(Actor actor, String number, Instant now) {
    Consultation it = file.find(actor, number, now);
    var words = new ConsultationWords(around.estates().estate(actor.estate()).zone());
    List<Steps.Choice> choices = steps.of(it, actor, now);
    boolean approves = choices.stream().anyMatch(each -> each.step() == ConsultationStep.APPROVE);
    List<Entry> contents =
        approves ? around.shelf().contents(it.estate(), new FileId(it.file().id())) : List.of();
    return new ConsultationView(
        ConsultationView.facts(it),
        ConsultationView.decided(it),
        commitments.of(it.estate(), it.id()),
        events.of(it.estate(), it.id()).stream()
            .map(
                each ->
                    new ConsultationView.Line(each.at(), each.by().label(), words.of(each.event())))
            .toList(),
        around.copies().of(it),
        contents,
        choices);
  }

  Consultation find(Actor actor, String number, Instant now) {
    return file.find(actor, number, now);
  }
}
