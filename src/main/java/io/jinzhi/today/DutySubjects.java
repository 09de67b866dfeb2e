package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.roster.DutyKind;
import io.jinzhi.roster.DutyMatters;
import io.jinzhi.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rosters, swaps, hand-overs and briefings.
record DutySubjects(DutyKind duty, DutyMatters words) implements Subjects {

  @Override
  public String kind() {
    return duty.subject();
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    List<UUID> ids = promises.stream().map(each -> each.subject().id()).distinct().toList();
    Map<UUID, Phrase> titles = words.of(estate, duty, ids);
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      Phrase title = titles.get(each.subject().id());
      if (title != null) {
        matters.put(each.id(), new Matter(duty.label(), title, "", null));
      }
    }
    return matters;
  }

  @Override
  public Action action(Commitment promise, Role role) {
    return new Action(duty.action(), duty.link(promise.subject().number()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Kinds {
    @Bean
    Subjects dutyMonth(DutyMatters words) {
      return new DutySubjects(DutyKind.MONTH, words);
    }

    @Bean
    Subjects dutyChange(DutyMatters words) {
      return new DutySubjects(DutyKind.CHANGE, words);
    }

    @Bean
    Subjects dutyHandover(DutyMatters words) {
      return new DutySubjects(DutyKind.HANDOVER, words);
    }

    @Bean
    Subjects dutyItem(DutyMatters words) {
      return new DutySubjects(DutyKind.ITEM, words);
    }

    @Bean
    Subjects dutyNight(DutyMatters words) {
      return new DutySubjects(DutyKind.NIGHT, words);
    }

    @Bean
    Subjects dutyBriefing(DutyMatters words) {
      return new DutySubjects(DutyKind.BRIEFING, words);
    }

    @Bean
    Subjects dutyProblem(DutyMatters words) {
      return new DutySubjects(DutyKind.PROBLEM, words);
    }

    @Bean
    Subjects dutyTask(DutyMatters words) {
      return new DutySubjects(DutyKind.TASK, words);
    }
  }
}
