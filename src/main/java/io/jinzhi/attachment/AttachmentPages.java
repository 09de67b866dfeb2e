package io.jinzhi.attachment;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Missing;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives a kept file to those who may see its subject; for anybody else there is none.
@Controller
@Allowed.CaseReaders
class AttachmentPages {

  private final Attachments attachments;
  private final ObjectProvider<AttachmentGate> gates;

  AttachmentPages(Attachments attachments, ObjectProvider<AttachmentGate> gates) {
    this.attachments = attachments;
    this.gates = gates;
  }

  @GetMapping({"/attachments/{id}", "/api/v1/attachments/{id}"})
  ResponseEntity<Resource> whole(@PathVariable UUID id, Actor actor) {
    return send(actor, seen(id, actor), FileStore.Version.KEPT);
  }

  @GetMapping({"/attachments/{id}/thumb", "/api/v1/attachments/{id}/thumb"})
  ResponseEntity<Resource> thumb(@PathVariable UUID id, Actor actor) {
    Attachment attachment = seen(id, actor);
    if (!attachment.picture()) {
      throw new Missing("thumb");
    }
    return send(actor, attachment, FileStore.Version.THUMB);
  }

  private Attachment seen(UUID id, Actor actor) {
    Attachment attachment = attachments.get(actor.estate(), new AttachmentId(id));
    boolean open =
        gates.stream()
            .filter(gate -> gate.subjectKind().equals(attachment.subjectKind()))
            .anyMatch(gate -> gate.open(actor, attachment.subject()));
    if (!open) {
      throw new Missing("attachment");
    }
    return attachment;
  }

  /// Pictures show in the page; a PDF, which may hold more than paper, is saved.
  private ResponseEntity<Resource> send(
      Actor actor, Attachment attachment, FileStore.Version version) {
    var disposition =
        attachment.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.empty().cachePrivate())
        .body(new InputStreamResource(attachments.open(actor.estate(), attachment, version)));
  }
}
