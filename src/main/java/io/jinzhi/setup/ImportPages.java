package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class ImportPages {
  private final Importing importing;
  private final ImportRuns runs;
  private final Uploads uploads;
  private final InstantSource clock;

  ImportPages(Importing importing, ImportRuns runs, Uploads uploads, InstantSource clock) {
    this.importing = importing;
    this.runs = runs;
    this.uploads = uploads;
    this.clock = clock;
  }

  @GetMapping("/import")
  String show(Actor actor, Model model) {
    model.addAttribute("uploads", ImportView.of(uploads.latest(actor.estate()), clock.instant()));
    return "setup/import";
  }

  @PostMapping("/import/uploads")
  String upload(Actor actor, @RequestParam String kind, @RequestParam MultipartFile file)
      throws IOException {
    if (file.isEmpty()) {
      throw new Invalid("file", Phrase.of("请选择文件", "Choose a file"));
    }
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    Upload taken = importing.take(actor, Kind.called(kind), name, file.getBytes(), clock.instant());
    runs.read(taken);
    return "redirect:/import/uploads/" + taken.id();
  }

  @GetMapping("/import/templates/{kind}.xlsx")
  ResponseEntity<byte[]> template(Actor actor, @PathVariable String kind) {
    return Excel.download(kind + "-template.xlsx", Sheets.template(Kind.called(kind)));
  }
}
