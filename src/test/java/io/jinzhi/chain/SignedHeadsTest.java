package io.jinzhi.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedHeadsTest {
  private static final Instant AT = Instant.parse("2026-03-01T04:00:00Z");
  private static final ChainedTable TABLE =
      new ChainedTable("ledger", Phrase.of("台账", "ledger"), "", "seals/ledger", true);

  @TempDir Path folder;
  EstateId estate = new EstateId(UUID.randomUUID());

  @Test
  void a_head_is_signed_with_a_key_that_only_its_owner_reads() throws IOException {
    PublishedHeads heads = publish();
    var head = heads.last(TABLE, estate).orElseThrow();
    var known = heads.keys(TABLE).getFirst();
    assertThat(signature(head).key()).isEqualTo(known.id());
    assertThat(known.signed(head.words(TABLE, estate), signature(head).value())).isTrue();
    Path secret = folder.resolve("keys/heads.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(folder.resolve("keys/heads-public.pem")))
        .isEqualTo(known.pem())
        .startsWith("-----BEGIN PUBLIC KEY-----\n");
  }

  @Test
  void a_signature_counts_for_its_estate_place_hash_and_time_alone() {
    PublishedHeads heads = publish();
    var head = heads.last(TABLE, estate).orElseThrow();
    var known = heads.keys(TABLE).getFirst();
    String signature = signature(head).value();
    assertThat(known.signed(head.words(TABLE, estate), signature)).isTrue();
    var elsewhere = new EstateId(UUID.randomUUID());
    assertThat(known.signed(head.words(TABLE, elsewhere), signature)).isFalse();
    for (var forged :
        new PublishedHeads.Head[] {
          new PublishedHeads.Head(8, head.hash(), AT, null),
          new PublishedHeads.Head(7, "cd".repeat(32), AT, null),
          new PublishedHeads.Head(7, head.hash(), AT.plusSeconds(1), null)
        }) {
      assertThat(known.signed(forged.words(TABLE, estate), signature)).isFalse();
    }
    assertThat(known.signed(head.words(TABLE, estate), "no signature")).isFalse();
  }

  @Test
  void the_key_stays_when_the_program_starts_again() {
    var first = publish().keys(TABLE);
    assertThat(publish().keys(TABLE)).isEqualTo(first).hasSize(1);
  }

  @Test
  void a_line_that_was_only_half_written_does_not_count() throws IOException {
    PublishedHeads heads = publish();
    Path file = heads.file(TABLE, estate);
    Files.writeString(file, Files.readString(file) + "8 abcd");
    assertThat(heads.last(TABLE, estate)).map(PublishedHeads.Head::n).hasValue(7L);
  }

  private static PublishedHeads.Signature signature(PublishedHeads.Head head) {
    return Objects.requireNonNull(head.signature());
  }

  private PublishedHeads publish() {
    Home home = new Home(folder);
    PublishedHeads heads = new PublishedHeads(home, new HeadKey(home));
    byte[] hash = new byte[32];
    hash[0] = 1;
    heads.publish(TABLE, estate, 7, hash, AT);
    return heads;
  }
}
