package io.jinzhi.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The walk along a chain, without a database: whatever is done to the rows, it is found.
class WalkTest {
  private static final int LINKS = 60;
  private static final int FIELDS = 5;

  /// A sealed row as the database holds it.
  private static final class Row {
    long n;
    byte[] hash;
    @Nullable String[] fields;
    boolean gone;

    Row(long n, byte[] hash, @Nullable String[] fields) {
      this.n = n;
      this.hash = hash;
      this.fields = fields;
    }

    Row copy() {
      return new Row(n, hash.clone(), fields.clone());
    }
  }

  private final List<Row> honest = new ArrayList<>();
  private final List<PublishedHeads.Head> published = new ArrayList<>();

  WalkTest() {
    Random random = new Random(4);
    byte[] hash = Link.FIRST;
    for (int n = 1; n <= LINKS; n++) {
      @Nullable String[] fields = new @Nullable String[FIELDS];
      for (int i = 0; i < FIELDS; i++) {
        fields[i] = i == 3 && n % 3 == 0 ? null : "第" + random.nextInt(4) + "页";
      }
      fields[0] = "id-" + n;
      hash = Link.hash(hash, fields);
      honest.add(new Row(n, hash, fields));
      if (n % 10 == 0) {
        published.add(
            new PublishedHeads.Head(n, HexFormat.of().formatHex(hash), Instant.EPOCH, null));
      }
    }
  }

  @Test
  void an_honest_chain_is_proved() {
    ChainProof proof = walk(honest, head(honest)).proof(0);
    assertThat(proof.broken()).isNull();
    assertThat(proof.sealed()).isEqualTo(LINKS);
    assertThat(proof.heads()).isEqualTo(6);
  }

  @Test
  void ten_thousand_random_tamperings_are_all_found() {
    Random random = new Random(20_261_123);
    int[] ways = new int[8];
    for (int each = 0; each < 10_000; each++) {
      List<Row> rows = new ArrayList<>(honest.stream().map(Row::copy).toList());
      int way = random.nextInt(ways.length);
      ways[way]++;
      long first = tamper(rows, way, random);
      ChainProof proof = walk(rows, head(rows)).proof(0);
      assertThat(proof.holds()).as("tampering %d of kind %d", each, way).isFalse();
      if (first > 0) {
        assertThat(proof.at())
            .as("the place of tampering %d of kind %d", each, way)
            .isEqualTo(first);
      }
    }
    assertThat(ways).as("of each kind").doesNotContain(0);
  }

  /// @return the link that is to be named; 0 where a later head gives it away
  private static long tamper(List<Row> rows, int way, Random random) {
    int at = random.nextInt(LINKS);
    Row row = rows.get(at);
    return switch (way) {
      case 0 -> {
        row.fields[random.nextInt(FIELDS)] = "改过" + random.nextInt();
        yield at + 1;
      }
      case 1 -> {
        row.hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        yield at + 1;
      }
      case 2 -> {
        row.gone = true;
        yield at + 1;
      }
      case 3 -> {
        rows.remove(at);
        yield at + 1;
      }
      case 4 -> {
        int other = (at + 1 + random.nextInt(LINKS - 1)) % LINKS;
        Row second = rows.get(other);
        var fields = row.fields;
        row.fields = second.fields;
        second.fields = fields;
        yield Math.min(at, other) + 1;
      }
      case 5 -> {
        rows.subList(at, LINKS).clear();
        yield at + 1;
      }
      case 6 -> {
        // Words move from one field to the next: the text as a whole stays the same.
        row.fields[1] = row.fields[1] + row.fields[2];
        row.fields[2] = "";
        yield at + 1;
      }
      default -> {
        // Changed and sealed anew to the end: only what was published says so.
        row.fields[1] = "改过";
        byte[] hash = at == 0 ? Link.FIRST : rows.get(at - 1).hash;
        for (Row each : rows.subList(at, LINKS)) {
          hash = Link.hash(hash, each.fields);
          each.hash = hash;
        }
        yield at / 10 * 10 + 10;
      }
    };
  }

  @Test
  void rows_put_in_at_any_place_are_found() {
    for (int at = 0; at <= LINKS; at++) {
      List<Row> rows = new ArrayList<>(honest);
      byte[] before = at == 0 ? Link.FIRST : rows.get(at - 1).hash;
      String[] fields = {"id-x", "a", "b", "c", "d"};
      rows.add(at, new Row(at + 1, Link.hash(before, fields), fields));
      for (int i = at + 1; i < rows.size(); i++) {
        rows.set(i, rows.get(i).copy());
        rows.get(i).n = i + 1;
      }
      boolean onTop = at == LINKS;
      assertThat(walk(rows, head(honest)).proof(0).holds()).isFalse();
      assertThat(walk(rows, head(rows)).proof(0).holds()).isEqualTo(onTop);
    }
  }

  @Test
  void heads_that_contradict_each_other_or_the_table_of_heads_are_told() {
    var other = new PublishedHeads.Head(10, "ab".repeat(32), Instant.EPOCH, null);
    published.add(other);
    assertThat(walk(honest, head(honest)).proof(0).at()).isEqualTo(10);
    published.remove(other);
    byte[] wrong = new byte[32];
    assertThat(walk(honest, new Seals.Head(LINKS, wrong, "9")).proof(0).holds()).isFalse();
    assertThat(walk(honest, null).proof(0).holds()).isFalse();
    assertThat(walk(List.of(), null).proof(0).at()).isEqualTo(1);
    published.clear();
    assertThat(walk(List.of(), null).proof(0).holds()).isTrue();
  }

  @Test
  void fields_are_told_apart_by_their_lengths() {
    @Nullable String[] a = {"ab", "c", null};
    @Nullable String[] b = {"a", "bc", null};
    String[] c = {"ab", "c", ""};
    assertThat(List.of(hex(a), hex(b), hex(c))).doesNotHaveDuplicates();
  }

  private static String hex(@Nullable String[] fields) {
    return HexFormat.of().formatHex(Link.hash(Link.FIRST, fields));
  }

  private static Seals.@Nullable Head head(List<Row> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    Row last = Collections.max(rows, java.util.Comparator.comparingLong(row -> row.n));
    return new Seals.Head(last.n, last.hash, "9");
  }

  private Walk walk(List<Row> rows, Seals.@Nullable Head head) {
    Walk walk = new Walk(published);
    rows.forEach(row -> walk.link(row.n, row.hash, row.gone ? null : row.fields));
    walk.end();
    walk.rest(false, head);
    return walk;
  }
}
