package io.jinzhi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One owner per home. The operating system drops the lock with the process, however it ends.
final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Home home) throws IOException {
    Path file = Files.createDirectories(home.path()).resolve("owner");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      String owner = Files.readString(file).strip();
      throw new StartRefused(
          "目录 %s 正被另一个运行中的金质程序(进程 %s)使用。请先停止它,或用 --home 指定另一个目录。".formatted(home, owner),
          "The home %s is in use by another running Jinzhi (process %s). Stop it first, or give another folder with --home."
              .formatted(home, owner));
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new HomeLock(channel);
  }

  static boolean isTaken(Home home) throws IOException {
    Path file = home.resolve("owner");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return !locked(channel);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
