package org.verbatim.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A master and workers of Spark's own, each a process of this machine, from the jars on the class path alone.
final class Cluster implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    /// @param folder for logs and the like
    private Cluster(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        // Where executors look for Spark's jars.
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        for (Path entry : classPath()) {
            if (entry.toString().endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(entry.getFileName()), entry);
            }
        }
    }

    /// What this test's classes are loaded from.
    static List<Path> classPath() {
        Stream<Path> given = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of);
        Stream<Path> loaded = Cluster.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())))
                : Stream.of();
        return Stream.concat(given, loaded).map(Path::toAbsolutePath).distinct().toList();
    }

    static Cluster begin(Path folder, int workers) throws IOException {
        Cluster cluster = new Cluster(folder);
        cluster.start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(cluster.port));
        cluster.await("master", "Starting Spark master at " + cluster.master());
        for (int worker = 0; worker < workers; worker++) {
            cluster.start(
                    "worker" + worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1200m",
                    "--work-dir",
                    folder.resolve("work" + worker).toString(),
                    cluster.master());
        }
        for (int worker = 0; worker < workers; worker++) {
            cluster.await("worker" + worker, "Successfully registered with master");
        }
        return cluster;
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void start(String name, String main, String... words) throws IOException {
        Path log = Files.createDirectories(folder.resolve(name)).resolve("log4j2.properties");
        Files.writeString(log, """
                appender.err.type = Console
                appender.err.name = err
                appender.err.target = SYSTEM_ERR
                appender.err.layout.type = PatternLayout
                appender.err.layout.pattern = %m%n
                rootLogger.level = info
                rootLogger.appenderRef.err.ref = err
                """);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlog4j2.configurationFile=" + log,
                "-Dspark.master.rest.enabled=false",
                "-cp",
                folder.resolve("home/jars") + "/*",
                main,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        processes.add(builder.start());
    }

    private void await(String name, String sign) throws IOException {
        long began = System.nanoTime();
        Path log = folder.resolve(name + ".log");
        while (!Files.readString(log).contains(sign)) {
            if (System.nanoTime() - began > PATIENCE) {
                throw new IllegalStateException(name + " does not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    /// Kills a worker with all that it runs, as a machine dies whose plug is pulled.
    void kill(int worker) {
        Process process = processes.get(1 + worker);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// What the workers' executors wrote on their error streams.
    String said() {
        StringBuilder said = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.endsWith("stderr")).toList()) {
                said.append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString();
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
