package io.jinzhi.vault;

import com.google.crypto.tink.StreamingAead;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Turns plain bytes into sealed ones in the storage, and back.
@Component
class Sealer {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

  private final Storage storage;

  Sealer(Storage storage) {
    this.storage = storage;
  }

  /// Seals within a transaction, whose rollback takes the bytes away again.
  ///
  /// @param row writes the row, before the bytes get their place
  Stored seal(
      Storage.Place place,
      InputStream content,
      StreamingAead key,
      byte[] bound,
      Consumer<Stored> row) {
    Path draft = null;
    try {
      draft = storage.draft();
      Stored stored = write(content, key, bound, draft);
      row.accept(stored);
      goneOnRollback(place);
      storage.keep(place, draft);
      return stored;
    } catch (StoreAway e) {
      LOG.error("paper {} cannot be stored: {}", place.object(), e.getMessage());
      throw Refusals.away();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(draft);
    }
  }

  private static Stored write(InputStream content, StreamingAead key, byte[] bound, Path draft)
      throws IOException {
    MessageDigest digest = digest();
    try (OutputStream file = Files.newOutputStream(draft);
        OutputStream sealed = key.newEncryptingStream(file, bound)) {
      long bytes = new DigestInputStream(content, digest).transferTo(sealed);
      sealed.close();
      return new Stored(bytes, digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void goneOnRollback(Storage.Place place) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              remove(place);
            }
          }
        });
  }

  private void remove(Storage.Place place) {
    try {
      storage.remove(place);
    } catch (IOException e) {
      LOG.warn("sealed bytes {} stay without a key; they are swept later", place.object(), e);
    }
  }

  private static void discard(@Nullable Path draft) {
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      LOG.warn("sealed draft {} stays", draft, e);
    }
  }

  /// The plain bytes; a refusal where they are not what was sealed.
  InputStream open(Storage.Place place, StreamingAead key, byte[] bound)
      throws IOException, GeneralSecurityException {
    Source source = new Source(storage.open(place));
    try {
      return new Plain(key.newDecryptingStream(source, bound), source, place);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  static byte[] sha256(InputStream content) throws IOException {
    var counted = new DigestInputStream(content, digest());
    counted.transferTo(OutputStream.nullOutputStream());
    return counted.getMessageDigest().digest();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Remembers when it was the storage that failed, and not the seal.
  private static final class Source extends FilterInputStream {
    @Nullable IOException failure;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      try {
        return super.read(to, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  /// What Tink decrypts, segment by segment, each proven before it is handed out.
  private static final class Plain extends FilterInputStream {
    private final Source source;
    private final Storage.Place place;

    Plain(InputStream in, Source source, Storage.Place place) {
      super(in);
      this.source = source;
      this.place = place;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      try {
        return super.read(to, from, length);
      } catch (IOException e) {
        IOException storage = source.failure;
        if (storage != null) {
          throw storage;
        }
        LOG.error(
            "paper {} of file {} was tampered with: {}",
            place.object(),
            place.file(),
            e.getMessage());
        throw Refusals.tampered();
      }
    }

    @Override
    public long skip(long bytes) throws IOException {
      return readNBytes((int) Math.min(bytes, 64 * 1024)).length;
    }

    @Override
    public void close() throws IOException {
      super.close();
      source.close();
    }
  }
}
