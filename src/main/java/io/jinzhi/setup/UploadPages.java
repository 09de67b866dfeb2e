package io.jinzhi.setup;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/import/uploads/{id}")
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class UploadPages {
  static final int PAGE = 100;

  private final Importing importing;
  private final ImportRuns runs;
  private final UploadRows rows;
  private final InstantSource clock;

  UploadPages(Importing importing, ImportRuns runs, UploadRows rows, InstantSource clock) {
    this.importing = importing;
    this.runs = runs;
    this.rows = rows;
    this.clock = clock;
  }

  @GetMapping
  String show(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "ALL") String only,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Upload upload = importing.upload(actor.estate(), id);
    int from = Math.clamp(page - 1L, 0, 10_000) * PAGE;
    model.addAttribute(
        "view",
        ImportView.of(
            upload,
            rows.counts(upload),
            rows.page(upload, only, from, PAGE),
            only,
            from,
            clock.instant()));
    return "setup/upload";
  }

  /// Asked every second while it runs; when it has ended the page is loaded anew.
  @GetMapping("/progress")
  String progress(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
    Upload upload = importing.upload(actor.estate(), id);
    if (!upload.running(clock.instant())) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("view", ImportView.of(upload, clock.instant()));
    return "setup/progress";
  }

  @GetMapping("/rows.xlsx")
  ResponseEntity<byte[]> download(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "ALL") String only) {
    Upload upload = importing.upload(actor.estate(), id);
    return Excel.download(
        "import-" + only.replaceAll("\\W", "").toLowerCase(Locale.ROOT) + ".xlsx",
        Sheets.report(rows.page(upload, only, 0, 200_000)));
  }

  @PostMapping("/preview")
  String again(Actor actor, @PathVariable UUID id) {
    runs.again(importing.upload(actor.estate(), id));
    return "redirect:/import/uploads/" + id;
  }

  @PostMapping("/confirmation")
  String confirm(Actor actor, @PathVariable UUID id) {
    runs.confirm(importing.upload(actor.estate(), id), actor);
    return "redirect:/import/uploads/" + id;
  }
}
