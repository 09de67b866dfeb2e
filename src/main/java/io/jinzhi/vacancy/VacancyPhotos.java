package io.jinzhi.vacancy;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.staff.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Photos of a vacant unit, and who may see them.
@Component
class VacancyPhotos implements AttachmentGate {

  @Override
  public String subjectKind() {
    return VacancySubject.VACANCY.subject();
  }

  @Override
  public boolean open(Actor actor, UUID subject) {
    return VacancyNumbers.reads(actor);
  }
}
