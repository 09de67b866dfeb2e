package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageTest {
  @TempDir static Path folder;
  private static S3Server server;
  private final EstateId estate = new EstateId(UUID.randomUUID());

  @BeforeAll
  static void started() throws Exception {
    server = new S3Server(Files.createDirectory(folder.resolve("store")));
  }

  @AfterAll
  static void stopped() throws Exception {
    server.close();
  }

  private static S3Storage store(String bucket, String secret) {
    return S3Storage.of(home(), server.settings(bucket, secret));
  }

  private static Home home() {
    return new Home(folder.resolve("home"));
  }

  private static Storage storage(String kind) {
    return kind.equals("folder")
        ? new FolderStorage(home())
        : store(S3Server.BUCKET, S3Server.SECRET);
  }

  private Storage.Place place() {
    return new Storage.Place(estate, UUID.randomUUID(), UUID.randomUUID());
  }

  private static void keep(Storage storage, Storage.Place place, byte[] bytes) throws IOException {
    Path draft = storage.draft();
    Files.write(draft, bytes);
    storage.keep(place, draft);
    assertThat(draft).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "store"})
  void what_is_kept_is_read_listed_and_removed_again(String kind) throws IOException {
    Storage storage = storage(kind);
    byte[] bytes = new byte[3_000_000];
    new Random(4).nextBytes(bytes);
    Storage.Place place = place();
    keep(storage, place, bytes);
    keep(storage, place(), new byte[] {1});
    try (InputStream in = storage.open(place)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    List<Storage.Place> all = new ArrayList<>();
    storage.each(all::add);
    assertThat(all).filteredOn(each -> each.estate().equals(estate)).hasSize(2).contains(place);
    storage.remove(place);
    storage.remove(place);
    assertThatThrownBy(() -> storage.open(place)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_wrong_secret_and_a_bucket_that_is_not_there_are_told_apart_from_a_missing_paper() {
    assertThatThrownBy(() -> store(S3Server.BUCKET, "wrong").check())
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining("403");
    assertThatThrownBy(() -> store("nowhere", S3Server.SECRET).check())
        .isInstanceOf(StoreAway.class)
        .hasMessageContaining("404");
    assertThatThrownBy(() -> keep(store("nowhere", S3Server.SECRET), place(), new byte[9]))
        .isInstanceOf(StoreAway.class);
  }
}
