package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.vault.KeyDuty;
import io.jinzhi.vault.Vault;
import io.jinzhi.vault.VaultCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The vault, as far as the archive uses it: whole papers and pages, in memory.
@Component
class Strongbox {

  /// @param sha256 of the plain bytes
  record Sealed(long bytes, byte[] sha256) {}

  private final Vault vault;
  private final KeyDuty keys;

  Strongbox(Vault vault, KeyDuty keys) {
    this.vault = vault;
    this.keys = keys;
  }

  /// @throws io.jinzhi.web.Refused for the keeper, while the change of keys is a week late (T-27)
  void letIn(Actor actor, Instant now) {
    keys.letIn(actor, now);
  }

  boolean open() {
    return vault.unsealed();
  }

  Sealed put(EstateId estate, FileId file, UUID object, byte[] plain) {
    vault.open(estate, file.value());
    var stored = vault.put(estate, file.value(), object, new ByteArrayInputStream(plain));
    return new Sealed(stored.bytes(), stored.sha256());
  }

  byte[] read(EstateId estate, FileId file, UUID object) {
    try (InputStream in = vault.read(estate, file.value(), object)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it opens and is what was put in.
  boolean sound(EstateId estate, FileId file, UUID object) {
    return vault.check(estate, file.value(), object) == VaultCheck.GOOD;
  }

  void destroy(EstateId estate, FileId file, List<UUID> objects) {
    if (!objects.isEmpty()) {
      vault.destroy(estate, file.value(), objects);
    }
  }

  void destroy(EstateId estate, FileId file) {
    vault.destroy(estate, file.value());
  }
}
