package io.jinzhi.handbook;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A new version of a clause's values, from a program.
@RestController
class VersionApi {

  private final Handbook handbook;
  private final ChangingValues changing;
  private final InstantSource clock;

  VersionApi(Handbook handbook, ChangingValues changing, InstantSource clock) {
    this.handbook = handbook;
    this.changing = changing;
    this.clock = clock;
  }

  /// @param from with its offset; null for at once
  /// @param after the latest version that the caller has seen, 0 if there was none
  record Proposal(
      @Nullable Map<String, String> values,
      @Nullable OffsetDateTime from,
      @Nullable String reason,
      int after) {}

  @PostMapping("/api/v1/clauses/{id}/versions")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  @ResponseStatus(HttpStatus.CREATED)
  ClauseAnswer.Version add(Actor actor, @PathVariable String id, @RequestBody Proposal proposal) {
    ClauseVersion version =
        changing.change(
            actor,
            handbook.kept(id),
            proposal.values() == null ? Map.of() : proposal.values(),
            proposal.from() == null ? null : proposal.from().toInstant(),
            proposal.reason(),
            proposal.after(),
            clock.instant());
    return ClauseAnswer.Version.of(version);
  }
}
