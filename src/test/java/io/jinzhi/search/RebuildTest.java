package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.database.TestDatabase;
import io.jinzhi.estate.EstateId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  /// Tells what it is given, and what happens while it is telling.
  private static final class Told implements SearchSource {
    List<Entry> entries = List.of();
    Runnable meanwhile = () -> {};

    @Override
    public Kind kind() {
      return Kind.COMPLAINT;
    }

    @Override
    public void list(EstateId estate, Consumer<List<Entry>> page) {
      List<Entry> read = new ArrayList<>(entries);
      meanwhile.run();
      page.accept(read);
      page.accept(List.of());
    }
  }

  private final Samples samples = new Samples();
  private final Told source = new Told();
  private final Search search = SearchTest.search(DATABASE, source);

  private List<String> found(String words) {
    return search.find(samples.estate, samples.query(words), Kind.COMPLAINT, 1).stream()
        .map(Hit::number)
        .toList();
  }

  @Test
  void afterwards_there_is_what_the_sources_have_and_nothing_else() {
    Entry stays = samples.complaint("STAYS", "电梯停运", null);
    Entry stale = samples.complaint("STALE", "电梯停运", null);
    Entry log = samples.entry(Kind.LOG, "LOG", "电梯停运", null, true);
    search.putAll(samples.estate, List.of(stale, stays, log));
    source.entries = List.of(stays, samples.complaint("NEW", "电梯停运", null));
    assertThat(search.rebuild(samples.estate)).isEqualTo(2);
    assertThat(search.rebuild(samples.estate)).isEqualTo(2);
    assertThat(found("电梯")).containsExactly("NEW", "STAYS");
    assertThat(search.count(samples.estate, samples.query("电梯"), Kind.LOG).number()).isEqualTo(1);
  }

  @Test
  void what_is_put_meanwhile_is_neither_overwritten_nor_forgotten() {
    Entry before = samples.complaint("TS-1", "电梯停运", null);
    search.put(samples.estate, before);
    source.entries = List.of(before);
    source.meanwhile =
        () -> {
          search.put(
              samples.estate,
              new Entry(
                  Kind.COMPLAINT,
                  before.id(),
                  "TS-1",
                  before.title(),
                  "电梯已修好",
                  null,
                  "/complaints/1",
                  Entry.staff(),
                  Samples.NOON,
                  false));
          search.put(samples.estate, samples.complaint("TS-2", "电梯又停", null));
        };
    search.rebuild(samples.estate);
    assertThat(found("电梯")).containsExactlyInAnyOrder("TS-1", "TS-2");
    assertThat(found("修好")).containsExactly("TS-1");
    assertThat(found("停运")).isEmpty();
  }

  @Test
  void what_a_restored_copy_brought_from_another_server_is_built_anew() {
    Entry entry = samples.complaint("TS-1", "电梯停运", null);
    search.put(samples.estate, entry);
    search.put(samples.estate, samples.complaint("TS-2", "电梯停运", null));
    DATABASE
        .jdbc()
        .sql("update search_entry set put_by = '9000000000' where estate_id = :estate")
        .param("estate", samples.estate.value())
        .update();
    source.entries = List.of(entry);
    search.rebuild(samples.estate);
    assertThat(found("电梯")).containsExactly("TS-1");
  }

  @Test
  void other_estates_are_left_alone_and_many_come_in_batches() {
    var next = new Samples();
    search.put(next.estate, next.complaint("NEXT", "电梯停运", null));
    source.entries =
        IntStream.range(0, 1200).mapToObj(n -> samples.complaint("N" + n, "漏水", null)).toList();
    assertThat(search.rebuild(samples.estate)).isEqualTo(1200);
    assertThat(search.count(samples.estate, samples.query("漏水"), Kind.COMPLAINT))
        .hasToString("500+");
    assertThat(search.count(next.estate, next.query("电梯"), Kind.COMPLAINT).number()).isEqualTo(1);
  }
}
