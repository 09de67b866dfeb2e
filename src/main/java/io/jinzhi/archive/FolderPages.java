package io.jinzhi.archive;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the folder stands, and what goes out of it and comes back.
@Controller
@RequestMapping({"/archive/files/{number}", "/api/v1/archive/files/{number}"})
@Allowed(Role.ARCHIVE_KEEPER)
class FolderPages {
  private final Folder folder;
  private final ArchiveAnswers answers;

  FolderPages(Folder folder, ArchiveAnswers answers) {
    this.folder = folder;
    this.answers = answers;
  }

  record PlaceForm(@Nullable String zone, @Nullable String cabinet, @Nullable String layer) {}

  @PostMapping("/place")
  Outcome<FileJson> place(@PathVariable String number, @Sent PlaceForm form, Actor actor) {
    Checks checks = new Checks();
    String zone = checks.optional("zone", form.zone(), 20);
    String cabinet = checks.required("cabinet", form.cabinet(), 20);
    String layer = checks.optional("layer", form.layer(), 20);
    checks.done();
    HouseholdFile file = answers.file(actor, number);
    folder.place(actor, file, new ShelfPlace(zone, cabinet, layer), answers.now());
    return answers.outcome(actor, file);
  }

  record OutForm(@Nullable String what, @Nullable String takenBy, @Nullable String why) {}

  @PostMapping("/movements")
  Outcome<FileJson> out(@PathVariable String number, @Sent OutForm form, Actor actor) {
    Checks checks = new Checks();
    String what = checks.required("what", form.what(), 200);
    String taken = checks.required("takenBy", form.takenBy(), 60);
    String why = checks.required("why", form.why(), 200);
    checks.done();
    HouseholdFile file = answers.file(actor, number);
    folder.out(actor, file, what, taken, why, answers.now());
    return answers.outcome(actor, file);
  }

  @PostMapping("/movements/{movement}/return")
  Outcome<FileJson> back(@PathVariable String number, @PathVariable UUID movement, Actor actor) {
    HouseholdFile file = answers.file(actor, number);
    folder.back(actor, file, movement, answers.now());
    return answers.outcome(actor, file);
  }
}
