package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an estate needs before orders run well, for those who set one up.
@Component
public class OrderSetup {
  private final Skills skills;
  private final Firms firms;

  OrderSetup(Skills skills, Firms firms) {
    this.skills = skills;
    this.firms = firms;
  }

  /// Writes over what somebody can do.
  public void skills(EstateId estate, StaffId staff, List<Trade> trades) {
    skills.set(estate, staff, trades);
  }

  public void firm(EstateId estate, WarrantyFirm firm) {
    firms.set(estate, firm);
  }
}
