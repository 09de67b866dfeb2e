package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// The vault as people and programs meet it: who may do what, and what a locked one answers.
@TestPropertySource(properties = {"jinzhi.sweep=off", "jinzhi.vault.keep-old-keys=P90D"})
class VaultDoorTest extends Door {
  private static final String ROTATIONS = "/api/v1/vault/rotations";
  private static final String UNSEALING = "/api/v1/vault/unsealing";
  private static final Pattern SHARE = Pattern.compile("JZ[1-3](?:-[0-9A-F]{4}){18}");

  @Autowired Vault vault;
  @Autowired Rotation rotation;
  @Autowired Keyring ring;
  @Autowired KeyFolder keys;
  @Autowired RootKey roots;
  @Autowired Unsealing unsealing;

  Actor keeper;
  byte[] root;

  @BeforeEach
  void aKeeperAndTheRootKey() throws Exception {
    keeper = hire(Role.ARCHIVE_KEEPER, "宋管");
    root = roots.file().orElseThrow();
  }

  @AfterEach
  void backToTheKeyFile() throws Exception {
    keys.write("root.key", java.util.Base64.getEncoder().encode(root));
    keys.delete("root.shares");
    unsealing.unlock(root);
  }

  @Test
  @Clause("ARC-33")
  void the_keeper_changes_the_keys_and_those_above_and_the_auditor_see_it() throws Exception {
    vault.open(home.estate, UUID.randomUUID());
    String begun = ok(send(keeper, ROTATIONS, "{}"));
    assertThat((Integer) JsonPath.read(begun, "$.running.files")).isEqualTo(1);
    refused(409, "ROTATION_RUNS", send(keeper, ROTATIONS, "{}"));
    assertThat(page(keeper, "/vault/rotations", "zh")).contains("正在换密钥", "0%");
    rotation.go(home.estate, clock.instant());
    for (Actor reader : List.of(keeper, home.at(Role.CENTRE_DIRECTOR), hire(Role.AUDITOR, "邵审"))) {
      String seen = ok(read(reader, ROTATIONS));
      assertThat((Integer) JsonPath.read(seen, "$.ended[0].to")).isEqualTo(2);
      assertThat((String) JsonPath.read(seen, "$.ended[0].by")).isEqualTo("宋管");
      assertThat(page(reader, "/vault/rotations", "zh")).contains("密钥轮换", "宋管");
      assertThat(page(reader, "/vault/rotations", "en")).contains("Change of keys", "Key 1 → 2");
    }
    assertThat(page(keeper, "/vault/rotations", "zh")).contains("action=\"/vault/rotations\"");
    assertThat(page(home.at(Role.CENTRE_DIRECTOR), "/vault/rotations", "zh"))
        .doesNotContain("action=\"/vault/rotations\"");
  }

  @Test
  void nobody_else_changes_keys_or_comes_near_them() throws Exception {
    for (Actor other :
        List.of(hire(Role.ADMIN, "何管"), home.at(Role.FRONT_DESK), home.at(Role.CS_MANAGER))) {
      refused(403, null, send(other, ROTATIONS, "{}"));
      refused(403, null, read(other, ROTATIONS));
      refused(403, null, read(other, UNSEALING));
      refused(403, null, send(other, UNSEALING, json("words", "a")));
      refused(403, null, send(other, "/api/v1/vault/shares", "{}"));
    }
    refused(403, null, send(home.at(Role.GENERAL_MANAGER), ROTATIONS, "{}"));
    refused(403, null, read(hire(Role.AUDITOR, "邵审"), UNSEALING));
  }

  @Test
  void a_locked_vault_is_said_to_be_locked() throws Exception {
    ring.lock();
    refused(409, Vault.LOCKED, send(keeper, ROTATIONS, "{}"));
    assertThat((Boolean) JsonPath.read(ok(read(keeper, UNSEALING)), "$.open")).isFalse();
    assertThat(page(keeper, "/vault/rotations", "zh")).contains("档案库未开启", "/vault/unsealing");
    assertThat(page(keeper, "/vault/unsealing", "en")).contains("Locked", "Passphrase");
    refused(422, null, send(keeper, UNSEALING, "{}"), "words");
    refused(422, null, send(keeper, UNSEALING, json("words", "no such words")), "words");
    assertThat(vault.unsealed()).isFalse();
  }

  @Test
  void three_people_take_the_key_over_and_two_of_them_open_the_vault() throws Exception {
    List<Actor> holders =
        List.of(keeper, home.at(Role.CENTRE_DIRECTOR), home.at(Role.GENERAL_MANAGER));
    ok(send(keeper, "/api/v1/vault/shares", "{}"));
    List<String> shares = new ArrayList<>();
    for (Actor holder : holders) {
      assertThat(Files.exists(keys.path().resolve("root.key")))
          .as("until all have theirs")
          .isTrue();
      assertThat(ok(read(holder, UNSEALING))).doesNotContainPattern(SHARE);
      Matcher found = SHARE.matcher(page(holder, "/vault/unsealing", "zh"));
      assertThat(found.find()).isTrue();
      shares.add(found.group());
      String path = "/api/v1/vault/shares/confirmation";
      refused(422, null, send(holder, path, json("share", shares.getFirst() + "0")), "share");
      ok(send(holder, path, json("share", found.group().toLowerCase())));
      assertThat(page(holder, "/vault/unsealing", "zh")).doesNotContainPattern(SHARE);
    }
    assertThat(shares).doesNotHaveDuplicates();
    assertThat(keys.path().resolve("root.key")).doesNotExist();

    ring.lock();
    assertThat(page(keeper, "/vault/unsealing", "zh")).contains("我的钥匙份额", "0 / 2");
    refused(422, null, send(keeper, UNSEALING, json("share", "JZ1-1234")), "share");
    ok(send(keeper, UNSEALING, json("share", shares.get(0))));
    assertThat(vault.unsealed()).as("one share opens nothing").isFalse();
    ok(send(keeper, UNSEALING, json("share", shares.get(1))));
    assertThat(vault.unsealed()).as("two shares of one person open nothing").isFalse();
    refused(422, null, send(holders.get(1), UNSEALING, json("share", shares.get(1))), "share");
    ok(send(holders.get(2), UNSEALING, json("share", shares.get(2))));
    assertThat(vault.unsealed()).isTrue();
  }

  private Actor hire(Role role, String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, role, null));
  }
}
