package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.OnDuty;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who is on duty at an instant, by the posted rosters. Whoever has not given over yet is still on
/// duty, for up to eight hours after the end of the shift (DUT-06).
@Component
public class OnDutyNow implements OnDuty {
  private final Posts posts;
  private final Duties duties;
  private final Handovers handovers;
  private final StaffRoll staff;

  OnDutyNow(Posts posts, Duties duties, Handovers handovers, StaffRoll staff) {
    this.posts = posts;
    this.duties = duties;
    this.handovers = handovers;
    this.staff = staff;
  }

  /// @param until when the shift ends, or has ended
  /// @param overdue stays because nobody has taken over
  public record Standing(
      StaffId person, String name, Role role, Phrase post, Instant until, boolean overdue) {}

  /// Everybody on duty, by post.
  public List<Standing> standing(EstateId estate, Instant when) {
    List<Duty> all = here(estate, when);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Standing> here = new ArrayList<>();
    for (Post post : posts.all(estate)) {
      all.stream()
          .filter(each -> each.post().equals(post.id()))
          .map(each -> standing(estate, each, post, when))
          .distinct()
          .forEach(here::add);
    }
    return here;
  }

  @Override
  public Set<StaffId> at(EstateId estate, Instant when) {
    return here(estate, when).stream().map(Duty::person).collect(Collectors.toSet());
  }

  private List<Duty> here(EstateId estate, Instant when) {
    List<Duty> all = new ArrayList<>(duties.standing(estate, when));
    all.addAll(handovers.keptBack(estate, when));
    return all;
  }

  private Standing standing(EstateId estate, Duty duty, Post post, Instant when) {
    StaffMember member = staff.member(estate, duty.person());
    return new Standing(
        duty.person(),
        member.name(),
        member.role(),
        post.name(),
        duty.to(),
        !duty.to().isAfter(when));
  }

  /// Those of a role; empty where the roster says nothing.
  public Set<StaffId> of(EstateId estate, Role role, Instant when) {
    return standing(estate, when).stream()
        .filter(each -> each.role() == role)
        .map(Standing::person)
        .collect(Collectors.toSet());
  }
}
