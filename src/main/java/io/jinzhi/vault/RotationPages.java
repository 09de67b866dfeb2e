package io.jinzhi.vault;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The monthly change of keys (密钥轮换, ARC-33): the keeper makes it, those above and the auditor
/// look at it.
@Controller
@Allowed({Role.ARCHIVE_KEEPER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR})
class RotationPages {
  private final Rotation rotation;
  private final RotationBoard board;
  private final InstantSource clock;

  RotationPages(Rotation rotation, RotationBoard board, InstantSource clock) {
    this.rotation = rotation;
    this.board = board;
    this.clock = clock;
  }

  @GetMapping("/vault/rotations")
  String index(Actor actor, Model model) {
    model.addAttribute("view", json(actor));
    model.addAttribute("changes", actor.is(Role.ARCHIVE_KEEPER));
    return "vault/rotations";
  }

  @GetMapping("/api/v1/vault/rotations")
  @ResponseBody
  RotationView json(Actor actor) {
    return board.view(actor.estate(), clock.instant());
  }

  @PostMapping({"/vault/rotations", "/api/v1/vault/rotations"})
  @Allowed({Role.ARCHIVE_KEEPER})
  Outcome<RotationView> start(Actor actor) {
    rotation.start(actor, clock.instant());
    return new Outcome<>("/vault/rotations", () -> json(actor));
  }
}
