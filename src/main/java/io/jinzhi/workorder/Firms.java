package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has to make good under warranty, and how to reach them.
@Repository
class Firms {
  private final JdbcClient jdbc;

  Firms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WarrantyFirm> find(EstateId estate, Warranty.Firm firm) {
    return jdbc.sql(
            """
            select firm, name, contact from warranty_firm where estate_id = :estate and firm = :firm
            """)
        .param("estate", estate.value())
        .param("firm", firm.name())
        .query(WarrantyFirm.class)
        .optional();
  }

  void set(EstateId estate, WarrantyFirm known) {
    jdbc.sql(
            """
            insert into warranty_firm (estate_id, firm, name, contact)
            values (:estate, :firm, :name, :contact)
            on conflict (estate_id, firm) do update
            set name = excluded.name, contact = excluded.contact
            """)
        .param("estate", estate.value())
        .param("firm", known.firm().name())
        .param("name", known.name())
        .param("contact", known.contact())
        .update();
  }
}
