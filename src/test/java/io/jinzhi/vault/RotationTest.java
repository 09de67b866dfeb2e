package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

class RotationTest extends RotationStory {
  @Autowired RotationRows rows;
  @Autowired KeyFolder keys;
  @Autowired Keyring ring;
  @Autowired ApplicationEvents events;

  @Test
  @Clause("ARC-32")
  void all_files_have_the_new_key_and_every_paper_is_readable_at_every_moment() throws Exception {
    List<UUID> files = files(5_000);
    Map<UUID, UUID> papers = new HashMap<>();
    for (UUID file : files.subList(0, 60)) {
      papers.put(file, paper(file));
    }
    var running = new AtomicBoolean(true);
    var reads = new AtomicInteger();
    var reader =
        CompletableFuture.runAsync(
            () -> {
              Random random = new Random(7);
              List<UUID> those = List.copyOf(papers.keySet());
              while (running.get()) {
                UUID file = those.get(random.nextInt(those.size()));
                assertThat(content(file, Objects.requireNonNull(papers.get(file))))
                    .isEqualTo(file.toString());
                reads.incrementAndGet();
              }
            });
    rotation.start(keeper, MADE);
    rotation.go(estate, MADE);
    running.set(false);
    reader.join();
    assertThat(reads.get()).isPositive();
    assertThat(numbers()).containsExactly(2);
    papers.forEach((file, paper) -> assertThat(content(file, paper)).isEqualTo(file.toString()));
    var ended = rows.latest(estate, 5).getFirst();
    assertThat(ended.files()).isEqualTo(5_000);
    assertThat(ended.done()).isEqualTo(5_000);
    assertThat(ended.unreadable()).isZero();
    assertThat(ended.ended()).isEqualTo(MADE);
    assertThat(events.stream(KeysRotated.class))
        .containsExactly(
            new KeysRotated(estate, ended.id(), 1, 2, 5_000, keeper.staff(), keeper.name(), MADE));
  }

  @Test
  void what_was_interrupted_goes_on_where_it_was() {
    files(4_500);
    rotation.start(keeper, MADE);
    var begun = rows.running(estate).orElseThrow();
    UUID last = rotation.batch(begun, Rotation.NONE);
    assertThat(numbers()).containsExactly(1, 2);
    assertThat(last).isNotEqualTo(Rotation.NONE);
    UUID paperOfNewFile = newFileWithPaper();
    assertThatThrownBy(() -> rotation.start(keeper, MADE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("ROTATION_RUNS"));
    ring.lock();
    assertThatThrownBy(() -> rotation.go(estate, MADE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(Vault.LOCKED));
    unlock();
    rotation.go(estate, MADE.plusSeconds(60));
    assertThat(numbers()).containsExactly(2);
    assertThat(rows.running(estate)).isEmpty();
    assertThat(rows.latest(estate, 1).getFirst().done()).isEqualTo(4_500);
    assertThat(content(paperOfNewFile, paperOfNewFile)).isEqualTo(paperOfNewFile.toString());
  }

  @Test
  void a_rotation_that_is_rolled_back_leaves_no_key_behind() throws IOException {
    files(1);
    long before = keyFiles();
    rotation.start(keeper, MADE);
    assertThatThrownBy(() -> rotation.start(keeper, MADE)).isInstanceOf(Refused.class);
    assertThat(keyFiles()).isEqualTo(before + 1);
  }

  @Test
  void a_file_whose_key_does_not_open_stays_as_it_is_and_is_counted() {
    List<UUID> files = files(20);
    jdbc.sql(
            "update vault_file set wrapped = set_byte(wrapped, 20, 1 - get_byte(wrapped, 20) % 2) where id = ?")
        .param(files.get(3))
        .update();
    rotation.start(keeper, MADE);
    rotation.go(estate, MADE);
    var ended = rows.latest(estate, 1).getFirst();
    assertThat(ended.done()).isEqualTo(19);
    assertThat(ended.unreadable()).isEqualTo(1);
    assertThat(numbers()).containsExactly(1, 2);
    assertThat(rows.old(MADE.plus(Duration.ofDays(400)), Duration.ofDays(180)))
        .noneMatch(each -> each.estate().equals(estate));
  }

  @Test
  void an_old_key_goes_when_no_backup_needs_it() throws IOException {
    files(3);
    UUID first = key(1);
    rotation.start(keeper, MADE);
    rotation.go(estate, MADE);
    assertThat(rows.old(MADE.plus(Duration.ofDays(179)), Duration.ofDays(180)))
        .noneMatch(each -> each.estate().equals(estate));
    Instant late = MADE.plus(Duration.ofDays(181));
    var old =
        rows.old(late, Duration.ofDays(180)).stream()
            .filter(each -> each.estate().equals(estate))
            .toList();
    assertThat(old).extracting(RotationRows.Old::key).containsExactly(first);
    assertThat(keys.read(estate, first)).isPresent();
    new RotationTimer(
            rotation,
            rows,
            ring,
            new VaultProperties(null, null, null, null, Duration.ofDays(180)),
            () -> late)
        .forget();
    assertThat(keys.read(estate, first)).isEmpty();
    assertThat(rows.old(late, Duration.ofDays(180))).noneMatch(each -> each.key().equals(first));
  }

  private void unlock() {
    try {
      byte[] root = java.util.Base64.getDecoder().decode(keys.read("root.key").orElseThrow());
      ring.unlock(Keys.root(root));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID newFileWithPaper() {
    UUID file = files(1).getFirst();
    vault.put(estate, file, file, new ByteArrayInputStream(file.toString().getBytes()));
    return file;
  }

  private UUID paper(UUID file) {
    UUID paper = ids.next();
    vault.put(estate, file, paper, new ByteArrayInputStream(file.toString().getBytes()));
    return paper;
  }

  private String content(UUID file, UUID paper) {
    try (InputStream in = vault.read(estate, file, paper)) {
      return new String(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The numbers of the keys that wrap files now.
  private List<Integer> numbers() {
    return jdbc.sql(
            """
            select distinct k.number from vault_file f
            join vault_key k on k.estate_id = f.estate_id and k.id = f.key_id
            where f.estate_id = ? order by 1
            """)
        .param(estate.value())
        .query(Integer.class)
        .list();
  }

  private UUID key(int number) {
    return jdbc.sql("select id from vault_key where estate_id = ? and number = ?")
        .param(estate.value())
        .param(number)
        .query(UUID.class)
        .single();
  }

  private long keyFiles() throws IOException {
    try (var files = java.nio.file.Files.list(keys.path().resolve(estate.value().toString()))) {
      return files.count();
    }
  }
}
