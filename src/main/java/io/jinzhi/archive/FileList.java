package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Place;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files of an estate, by the way people count rooms.
@Repository
public class FileList {

  /// @param q a room, as it is written anyhow, or the beginning of a file's number
  /// @param incomplete only those that lack papers of the handbook's lists
  record Filter(
      @Nullable String q,
      @Nullable String zone,
      @Nullable String building,
      FileState state,
      boolean incomplete) {}

  /// @param papers how many are filed
  /// @param waiting how many wait to be bound
  /// @param missing how many of the handbook's list are not there
  public record Row(HouseholdFile file, int papers, int pages, int waiting, int missing) {}

  private static final String LACKS =
      """
      cross join lateral (
        select count(*) filter (where p.state = 'FILED') as papers,
          coalesce(sum(p.pages) filter (where p.state = 'FILED'), 0) as pages,
          count(*) filter (where p.state = 'EXPECTED') as waiting,
          8 - count(distinct p.kind) filter (where p.kind = any(:handover)
              and p.state in ('FILED', 'EXPECTED'))
            + case when count(*) filter (where p.kind = any(:fitOut) and not p.brought
                and p.state in ('FILED', 'EXPECTED')) = 0 then 0
              else 5 - count(distinct p.kind) filter (where p.kind = any(:fitOut)
                and p.state in ('FILED', 'EXPECTED')) end as missing
        from archive_paper p where p.estate_id = f.estate_id and p.file_id = f.id) n
      """;
  private static final String WHERE =
      """
      where f.estate_id = :estate and f.state = :state
        and (:zone::text is null or z.name = :zone)
        and (:building::text is null or b.number = :building)
        and (:code::text is null or u.code = :code or u.code like :begins or f.number like :begins)
      """;

  private final JdbcClient jdbc;

  FileList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(EstateId estate, Filter filter) {
    return bound(
            estate,
            filter,
            "select count(*) from archive_file f "
                + JOINED
                + (filter.incomplete() ? LACKS : "")
                + WHERE
                + (filter.incomplete() ? "and n.missing > 0" : ""))
        .query(Integer.class)
        .single();
  }

  private static final String JOINED =
      FileRows.SELECT.substring(FileRows.SELECT.indexOf("join unit"));

  List<Row> page(EstateId estate, Filter filter, int from, int many) {
    return bound(
            estate,
            filter,
            "select f.*, u.code, u.handed_over_on, z.name as zone, n.* from archive_file f "
                + JOINED
                + LACKS
                + WHERE
                + (filter.incomplete() ? "and n.missing > 0 " : "")
                + "order by u.sort_key, f.turn desc offset :from limit :many")
        .param("from", from)
        .param("many", many)
        .query(
            (row, index) ->
                new Row(
                    FileRows.read(row, index),
                    row.getInt("papers"),
                    row.getInt("pages"),
                    row.getInt("waiting"),
                    row.getInt("missing")))
        .list();
  }

  private JdbcClient.StatementSpec bound(EstateId estate, Filter filter, String sql) {
    String q = filter.q();
    String code = q == null ? null : Place.read(q).map(Place::code).orElse(q.strip());
    var spec =
        jdbc.sql(sql)
            .param("estate", estate.value())
            .param("state", filter.state().name())
            .param("zone", filter.zone())
            .param("building", filter.building())
            .param("code", code)
            .param("begins", code == null ? null : begins(code));
    return sql.contains(":handover")
        ? spec.param("handover", names(Part.HANDOVER)).param("fitOut", names(Part.FIT_OUT))
        : spec;
  }

  private static String begins(String code) {
    return code.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static String[] names(Part part) {
    return Arrays.stream(PaperKind.values())
        .filter(each -> each.part() == part)
        .map(Enum::name)
        .toArray(String[]::new);
  }
}
