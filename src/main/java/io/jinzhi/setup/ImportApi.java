package io.jinzhi.setup;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/uploads")
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class ImportApi {
  private final Importing importing;
  private final ImportRuns runs;
  private final UploadRows rows;
  private final InstantSource clock;

  ImportApi(Importing importing, ImportRuns runs, UploadRows rows, InstantSource clock) {
    this.importing = importing;
    this.runs = runs;
    this.rows = rows;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportView upload(Actor actor, @RequestParam String kind, @RequestParam MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    Upload taken = importing.take(actor, Kind.called(kind), name, file.getBytes(), clock.instant());
    runs.read(taken);
    return ImportView.of(taken, clock.instant());
  }

  /// With its first rows of the outcome asked for.
  @GetMapping("/{id}")
  ImportView show(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "ALL") String only) {
    Upload upload = importing.upload(actor.estate(), id);
    return ImportView.of(
        upload, rows.counts(upload), rows.page(upload, only, 0, 1_000), only, 0, clock.instant());
  }

  @PostMapping("/{id}/confirmation")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportView confirm(Actor actor, @PathVariable UUID id) {
    runs.confirm(importing.upload(actor.estate(), id), actor);
    return ImportView.of(importing.upload(actor.estate(), id), clock.instant());
  }
}
