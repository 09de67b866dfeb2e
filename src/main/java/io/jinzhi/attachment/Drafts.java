package io.jinzhi.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The half-made files of one upload. Those that were not kept are gone when it is closed.
final class Drafts implements AutoCloseable {

  private final FileStore files;
  private final List<Path> drafts = new ArrayList<>();

  Drafts(FileStore files) {
    this.files = files;
  }

  Path next() throws IOException {
    Path draft = files.draft();
    drafts.add(draft);
    return draft;
  }

  @Override
  public void close() throws IOException {
    for (Path draft : drafts) {
      Files.deleteIfExists(draft);
    }
  }
}
