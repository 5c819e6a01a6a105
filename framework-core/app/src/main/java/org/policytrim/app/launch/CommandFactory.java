package org.policytrim.app.launch;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.jspecify.annotations.Nullable;
import org.policytrim.app.command.JsonCommand;
import org.policytrim.host.plugin.Installation;
import picocli.CommandLine;

/**
 * Creates commands through the injector. The injector is created with the first command that is
 * executed; {@code --help} does without it.
 */
final class CommandFactory implements CommandLine.IFactory {

  private static final String COMMANDS = JsonCommand.class.getPackageName();

  private final Installation installation;
  private final CommandLine.IFactory plain = CommandLine.defaultFactory();
  private @Nullable Injector injector;

  CommandFactory(Installation installation) {
    this.installation = installation;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return type.getPackageName().equals(COMMANDS)
            && type.isAnnotationPresent(CommandLine.Command.class)
        ? injector().getInstance(type)
        : plain.create(type);
  }

  private synchronized Injector injector() {
    if (injector == null) {
      injector = Guice.createInjector(new CoreModule(installation));
    }
    return injector;
  }
}
