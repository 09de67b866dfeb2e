package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What was destroyed stays so.
class DestructionTest extends VaultStory {
  @Autowired Unsealing unsealing;
  @Autowired Destruction destruction;
  @Autowired TransactionTemplate transaction;

  @Test
  @Clause("ARC-17")
  void a_destroyed_paper_stays_destroyed_when_an_old_database_and_its_bytes_come_back()
      throws IOException {
    UUID gone = ids.next();
    UUID kept = ids.next();
    put(gone, bytes(500));
    put(kept, bytes(500));
    byte[] oldKey = objectKey(gone);
    byte[] oldBytes = Files.readAllBytes(path(gone));
    vault.destroy(estate, file, List.of(gone));
    assertThat(path(gone)).doesNotExist();
    refused(() -> read(gone), Vault.DESTROYED);
    assertThat(vault.check(estate, file, gone)).isEqualTo(VaultCheck.DESTROYED);
    assertThat(read(kept)).hasSize(500);

    jdbc.sql("update vault_object set wrapped = ?, destroyed_at = null where id = ?")
        .param(oldKey)
        .param(gone)
        .update();
    Files.write(path(gone), oldBytes);
    assertThat(read(gone)).as("restored from a backup").hasSize(500);
    unsealing.afterSingletonsInstantiated();
    refused(() -> read(gone), Vault.DESTROYED);
    assertThat(path(gone)).doesNotExist();
    assertThat(read(kept)).hasSize(500);
  }

  @Test
  void a_destroyed_file_takes_all_its_papers_along_and_takes_none_in() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(500));
    vault.destroy(estate, file);
    assertThat(path(paper)).doesNotExist();
    refused(() -> read(paper), Vault.DESTROYED);
    refused(() -> put(ids.next(), bytes(1)), Vault.DESTROYED);
    assertThat(notes()).as("nothing is left to do").isZero();
  }

  @Test
  void a_destruction_that_is_rolled_back_did_not_happen() throws IOException {
    UUID paper = ids.next();
    put(paper, bytes(500));
    transaction.executeWithoutResult(
        status -> {
          vault.destroy(estate, file, List.of(paper));
          assertThat(notes()).isEqualTo(1);
          status.setRollbackOnly();
        });
    assertThat(read(paper)).hasSize(500);
    assertThat(notes()).isZero();
    assertThat(destruction.replay()).isZero();
  }

  /// What is still to be destroyed.
  private long notes() {
    return jdbc.sql("select count(*) from vault_destruction where estate_id = ?")
        .param(estate.value())
        .query(Long.class)
        .single();
  }

  private byte[] objectKey(UUID paper) {
    return jdbc.sql("select wrapped from vault_object where id = ?")
        .param(paper)
        .query(byte[].class)
        .single();
  }
}
