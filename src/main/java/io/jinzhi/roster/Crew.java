package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who may stand at which post, for choosing.
@Component
class Crew {
  private final Posts posts;
  private final StaffRoll staff;

  Crew(Posts posts, StaffRoll staff) {
    this.posts = posts;
    this.staff = staff;
  }

  /// By post.
  Map<UUID, List<Choice>> of(EstateId estate) {
    return posts.all(estate).stream().collect(Collectors.toMap(Post::id, post -> at(estate, post)));
  }

  List<Choice> at(EstateId estate, Post post) {
    return staff.members(estate).stream().filter(post::takes).map(Crew::choice).toList();
  }

  static Choice choice(StaffMember member) {
    return new Choice(member.id().value().toString(), Phrase.of(member.name(), member.name()));
  }
}
