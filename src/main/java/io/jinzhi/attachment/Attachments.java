package io.jinzhi.attachment;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Missing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Photos, scans, signatures and forms that belong to a subject. A file is named once, by its first
/// name, and never renamed; only what was drawn anew from it is kept.
@Service
public class Attachments {

  static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

  private final FileStore files;
  private final AttachmentRows rows;
  private final Pictures pictures;
  private final Ids ids;
  private final InstantSource clock;

  Attachments(
      FileStore files, AttachmentRows rows, Pictures pictures, Ids ids, InstantSource clock) {
    this.files = files;
    this.rows = rows;
    this.pictures = pictures;
    this.ids = ids;
    this.clock = clock;
  }

  /// Takes a file in. It is on disk when this returns; it is there for readers once the caller's
  /// transaction is, and gone again if that fails.
  ///
  /// @param by null: the program, or somebody who does not work here
  /// @throws NotAccepted if it is too big (20 MB), not JPEG, PNG or PDF, broken or dangerous
  public AttachmentId store(
      EstateId estate,
      @Nullable StaffId by,
      String subjectKind,
      UUID subject,
      InputStream content,
      String claimedName,
      Purpose purpose) {
    UUID id = ids.next();
    try (Drafts drafts = new Drafts(files)) {
      Path came = drafts.next();
      receive(content, came);
      if (Sniffed.infected(came)) {
        files.quarantine(id, came);
        LOG.warn("upload {} for {} {} put in quarantine", id, subjectKind, subject);
        throw NotAccepted.infected();
      }
      Sniffed kind = Sniffed.of(came);
      Path kept = came;
      Pictures.Size size = null;
      if (kind != Sniffed.PDF) {
        kept = drafts.next();
        Path thumb = drafts.next();
        size = pictures.redraw(came, kind, purpose.longestSide(), kept, thumb);
        files.keep(estate, id, FileStore.Version.THUMB, thumb);
      }
      long bytes = Files.size(kept);
      byte[] hash = sha256(kept);
      files.keep(estate, id, FileStore.Version.KEPT, kept);
      var attachment =
          new Attachment(
              new AttachmentId(id),
              subjectKind,
              subject,
              purpose,
              SafeName.of(claimedName, kind.extension),
              kind.mediaType,
              bytes,
              size == null ? null : size.width(),
              size == null ? null : size.height(),
              by == null ? null : by.value(),
              clock.instant());
      record(estate, attachment, hash);
      return attachment.id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void record(EstateId estate, Attachment attachment, byte[] hash) {
    UUID id = attachment.id().value();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status == STATUS_ROLLED_BACK) {
                files.remove(estate, id);
              }
            }
          });
      rows.add(estate, attachment, hash);
      return;
    }
    try {
      rows.add(estate, attachment, hash);
    } catch (RuntimeException e) {
      files.remove(estate, id);
      throw e;
    }
  }

  private static void receive(InputStream content, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      long total = 0;
      byte[] block = new byte[64 * 1024];
      for (int read; (read = content.read(block)) > 0; ) {
        total += read;
        if (total > MOST_BYTES) {
          throw NotAccepted.tooBig();
        }
        out.write(block, 0, read);
      }
    }
  }

  private static byte[] sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[64 * 1024];
      for (int read; (read = in.read(block)) > 0; ) {
        digest.update(block, 0, read);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws Missing if there is none
  public Attachment get(EstateId estate, AttachmentId id) {
    return rows.find(estate, id).orElseThrow(() -> new Missing("attachment"));
  }

  /// All that belongs to a subject, oldest first.
  public List<Attachment> list(EstateId estate, String subjectKind, UUID subject) {
    return rows.of(estate, subjectKind, subject);
  }

  /// The kept bytes; the caller closes them.
  ///
  /// @throws Missing if there is none
  public InputStream open(EstateId estate, AttachmentId id) {
    return open(estate, get(estate, id), FileStore.Version.KEPT);
  }

  /// The kept bytes of something small, such as a signature.
  ///
  /// @throws Missing if there is none
  public byte[] bytes(EstateId estate, AttachmentId id) {
    try (InputStream in = open(estate, id)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open(EstateId estate, Attachment attachment, FileStore.Version version) {
    try {
      return files.open(estate, attachment.id().value(), version);
    } catch (IOException e) {
      LOG.error("attachment {} has a row and no file", attachment.id().value(), e);
      throw new Missing("attachment file");
    }
  }
}
