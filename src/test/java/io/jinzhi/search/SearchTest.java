package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.database.TestDatabase;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SearchTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Samples samples = new Samples();
  private static final Search SEARCH = search(DATABASE);

  private final Search search = SEARCH;

  static Search search(TestDatabase database, SearchSource... sources) {
    var connection =
        new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    JdbcClient jdbc = JdbcClient.create(connection);
    var entries = new SearchIndex(new NamedParameterJdbcTemplate(connection));
    var beans = new StaticListableBeanFactory();
    for (SearchSource source : sources) {
      beans.addBean(source.kind().name(), source);
    }
    var rebuilding =
        new Rebuilding(
            beans.getBeanProvider(SearchSource.class),
            entries,
            new DataSourceTransactionManager(connection));
    return new Search(entries, new Findings(jdbc), new Likeness(jdbc), rebuilding);
  }

  private List<String> found(String text) {
    return found(samples.query(text), Kind.COMPLAINT);
  }

  private List<String> found(Query query, Kind kind) {
    return search.find(samples.estate, query, kind, 1).stream().map(Hit::number).toList();
  }

  private void put(Entry... entries) {
    search.putAll(samples.estate, List.of(entries));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电梯", "电梯停运", "停运", "停运 漏水", "３栋", "3栋2单元", "WIFI", "wifi", "Wi", "TS-261123-007",
        "ts-261123-007", "TS-2611", "1123-007", "123007", "261123", "梯", "运", "𠮷", "𠮷家", "' OR",
        "<script>", "100%", "o'neil", "a\\b", "3-2-1201"
      })
  void a_complaint_is_found_by_its_words_and_by_its_number(String words) {
    put(
        samples.complaint(
            "TS-261123-007",
            "3栋2单元电梯停运，顶楼漏水。WiFi 也断了 𠮷家 ' OR 1=1-- <script>x</script> 100% O'Neil a\\b",
            "3-2-1201"),
        samples.complaint("TX-301124-001", "别的事", "9-9"));
    assertThat(found(words)).containsExactly("TS-261123-007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "运顶",
        "梯停顶",
        "停运 保安",
        "电停",
        "007-261123",
        "' OR 1=2--",
        "drop",
        "& | ! <-> ( )",
        "'",
        ":*",
        "\\",
        "",
        "　",
        "。，"
      })
  void what_is_not_there_is_not_found(String words) {
    put(samples.complaint("TS-261123-007", "电梯停运，顶楼 OR 1=1 漏水", "3-2-1201"));
    assertThat(found(words)).isEmpty();
  }

  @Test
  void putting_again_replaces_what_was_known() {
    Entry first = samples.complaint("TS-1", "电梯停运", "3-2-1201");
    put(first);
    search.put(
        samples.estate,
        new Entry(
            first.kind(),
            first.id(),
            "TS-1",
            Phrase.of("已改", "Changed"),
            "水管漏水",
            null,
            "/complaints/1",
            Entry.staff(),
            Samples.NOON,
            false));
    assertThat(found("电梯")).isEmpty();
    List<Hit> hits = search.find(samples.estate, samples.query("漏水"), Kind.COMPLAINT, 1);
    assertThat(hits)
        .containsExactly(
            new Hit(
                Kind.COMPLAINT,
                first.id(),
                "TS-1",
                Phrase.of("已改", "Changed"),
                "水管漏水",
                null,
                "/complaints/1",
                Samples.NOON,
                false));
  }

  @Test
  void a_household_is_found_by_a_name_that_is_never_shown_and_by_its_initials() {
    search.put(samples.estate, samples.household("3-2-1201", "赵*梅", "赵小梅", "zxm"));
    for (String words : List.of("赵小梅", "小梅", "赵", "zxm", "ZX", "3-2-1201")) {
      List<Hit> hits = search.find(samples.estate, samples.query(words), Kind.HOUSEHOLD, 1);
      assertThat(hits).as(words).singleElement().extracting(Hit::text).isEqualTo("赵*梅");
    }
    assertThat(search.find(samples.estate, samples.query("xm"), Kind.HOUSEHOLD, 1)).isEmpty();
    assertThat(found("赵小梅")).isEmpty();
  }

  @Test
  void only_the_desks_named_find_an_entry() {
    var repair = new DepartmentId(UUID.randomUUID());
    var other = new DepartmentId(UUID.randomUUID());
    var person = samples.actor(Role.AMBASSADOR);
    put(
        visible("CS", Desk.of(Role.CS_MANAGER)),
        visible("DEPT", Desk.of(Role.DEPT_STAFF, repair)),
        visible("ONE", Desk.of(Role.AMBASSADOR, null, person.staff())),
        visible("NOBODY"));
    assertThat(found(new Query("电梯", samples.actor(Role.CS_MANAGER)), Kind.COMPLAINT))
        .containsExactly("CS");
    assertThat(found(new Query("电梯", samples.actor(Role.DEPT_STAFF, repair)), Kind.COMPLAINT))
        .containsExactly("DEPT");
    assertThat(found(new Query("电梯", samples.actor(Role.DEPT_STAFF, other)), Kind.COMPLAINT))
        .isEmpty();
    assertThat(found(new Query("电梯", person), Kind.COMPLAINT)).containsExactly("ONE");
    assertThat(found(new Query("电梯", samples.actor(Role.AMBASSADOR)), Kind.COMPLAINT)).isEmpty();
    assertThat(
            search.count(
                samples.estate, new Query("电梯", samples.actor(Role.CS_MANAGER)), Kind.COMPLAINT))
        .hasToString("1");
    assertThat(search.numbered(samples.estate, new Query("cs", samples.actor(Role.CS_MANAGER))))
        .isPresent();
    assertThat(search.numbered(samples.estate, new Query("dept", samples.actor(Role.CS_MANAGER))))
        .isEmpty();
  }

  private Entry visible(String number, Desk... desks) {
    return new Entry(
        Kind.COMPLAINT,
        UUID.randomUUID(),
        number,
        Phrase.of("投诉", "Complaint"),
        "电梯停运",
        null,
        "/complaints/" + number,
        Set.of(desks),
        Samples.NOON,
        true);
  }

  @Test
  void the_neighbours_books_stay_shut() {
    put(samples.complaint("TS-1", "电梯停运", null));
    var next = new Samples();
    assertThat(search.find(next.estate, next.query("电梯"), Kind.COMPLAINT, 1)).isEmpty();
    assertThat(search.count(next.estate, next.query("电梯"), Kind.COMPLAINT)).hasToString("0");
    assertThat(search.likely(next.estate, "电梯停运", null, Samples.NOON, 5)).isEmpty();
  }

  @Test
  void pages_run_from_the_latest_and_counts_stop_at_five_hundred() {
    List<Entry> many =
        IntStream.range(0, 2100)
            .mapToObj(n -> samples.complaint("N" + n, n % 50 == 0 ? "电梯停运" : "电梯", null))
            .toList();
    search.putAll(samples.estate, many);
    assertThat(found("停运")).hasSize(20).startsWith("N2050", "N2000").endsWith("N1100");
    assertThat(found("电梯")).hasSize(20).startsWith("N2099", "N2098").endsWith("N2080");
    List<Hit> third = search.find(samples.estate, samples.query("停运"), Kind.COMPLAINT, 3);
    assertThat(third).extracting(Hit::number).containsExactly("N50", "N0");
    assertThat(search.find(samples.estate, samples.query("电梯"), Kind.COMPLAINT, 2).getFirst())
        .extracting(Hit::number)
        .isEqualTo("N2079");
    assertThat(search.find(samples.estate, samples.query("电梯"), Kind.COMPLAINT, 26)).isEmpty();
    assertThat(search.count(samples.estate, samples.query("停运"), Kind.COMPLAINT))
        .isEqualTo(new Count(42, false));
    assertThat(search.count(samples.estate, samples.query("电梯"), Kind.COMPLAINT))
        .hasToString("500+");
  }

  @Test
  void long_texts_are_searched_up_to_their_limit_and_kept_whole_up_to_it() {
    put(samples.complaint("LONG", "很".repeat(15_000) + "电梯" + "长".repeat(5_000) + "漏水", null));
    assertThat(found("电梯")).containsExactly("LONG");
    assertThat(found("漏水")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ts-1,true", " TS-1 ,true", "TS-2,false", "'',false"})
  void a_number_names_one_thing(String number, boolean there) {
    put(samples.complaint("TS-1", "电梯", null), samples.complaint("", "无号", null));
    assertThat(search.numbered(samples.estate, samples.query(number)).isPresent()).isEqualTo(there);
  }
}
