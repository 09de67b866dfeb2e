package io.jinzhi.inspection;

import io.jinzhi.attachment.Attachment;
import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Photos of findings: each is kept once, however often a phone sends it.
@Service
public class FindingPhotos implements AttachmentGate {
  private static final int MOST = 20;

  private final FindingRows rows;
  private final Findings findings;
  private final Uploads uploads;
  private final Attachments attachments;

  FindingPhotos(FindingRows rows, Findings findings, Uploads uploads, Attachments attachments) {
    this.rows = rows;
    this.findings = findings;
    this.uploads = uploads;
    this.attachments = attachments;
  }

  /// @param photo the caller's id of it
  /// @throws io.jinzhi.web.Missing where the finding is not there
  /// @throws Refused `TOO_MANY_PHOTOS` beyond twenty
  @Transactional
  public void add(Actor actor, FindingId finding, UUID photo, MultipartFile file, Instant now) {
    findings.find(actor.estate(), finding);
    if (!rows.photo(actor.estate(), finding, photo)) {
      return;
    }
    if (of(actor, finding).size() >= MOST) {
      throw new Refused("TOO_MANY_PHOTOS", Phrase.of("最多 {0} 张", "At most {0}").with(MOST));
    }
    for (var kept : uploads.photos(actor, Finding.KIND, finding.value(), List.of(file))) {
      rows.keep(actor.estate(), finding, photo, kept.value());
    }
  }

  public List<Attachment> of(Actor actor, FindingId finding) {
    return attachments.list(actor.estate(), Finding.KIND, finding.value());
  }

  @Override
  public String subjectKind() {
    return Finding.KIND;
  }

  @Override
  public boolean open(Actor actor, UUID subject) {
    return FindingNumbers.reads(actor);
  }
}
