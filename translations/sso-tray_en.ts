<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>Create or remove %n profile(s) at once</source>
        <comment>a change of the config</comment>
        <translation>
            <numerusform>Create or remove %n profile at once</numerusform>
            <numerusform>Create or remove %n profiles at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n profile(s) of other tools</source>
        <comment>a change of the config</comment>
        <translation>
            <numerusform>Import %n profile of another tool</numerusform>
            <numerusform>Import %n profiles of other tools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes fast.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute fast.</numerusform>
            <numerusform>The clock of this computer is %n minutes fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes slow.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute slow.</numerusform>
            <numerusform>The clock of this computer is %n minutes slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps failed. Choose a line to read what to do.</source>
        <translation>
            <numerusform>%n step failed. Choose its line to read what to do.</numerusform>
            <numerusform>%n steps failed. Choose a line to read what to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warnings. Choose a line to read more.</source>
        <translation>
            <numerusform>It works, with %n warning. Choose its line to read more.</numerusform>
            <numerusform>It works, with %n warnings. Choose a line to read more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message numerus="yes">
        <source>It is %n minute(s) fast.</source>
        <translation>
            <numerusform>It is %n minute fast.</numerusform>
            <numerusform>It is %n minutes fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n minute(s) slow.</source>
        <translation>
            <numerusform>It is %n minute slow.</numerusform>
            <numerusform>It is %n minutes slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n hour(s) fast.</source>
        <translation>
            <numerusform>It is %n hour fast.</numerusform>
            <numerusform>It is %n hours fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n hour(s) slow.</source>
        <translation>
            <numerusform>It is %n hour slow.</numerusform>
            <numerusform>It is %n hours slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n day(s) fast.</source>
        <translation>
            <numerusform>It is %n day fast.</numerusform>
            <numerusform>It is %n days fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n day(s) slow.</source>
        <translation>
            <numerusform>It is %n day slow.</numerusform>
            <numerusform>It is %n days slow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoredText</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::AccountsWindow</name>
    <message numerus="yes">
        <source>%n account(s). Choose a role to see what you can do with it.</source>
        <translation>
            <numerusform>%n account. Choose a role to see what you can do with it.</numerusform>
            <numerusform>%n accounts. Choose a role to see what you can do with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::BulkForm</name>
    <message numerus="yes">
        <source>Remove %n profile(s) made here whose role is gone</source>
        <translation>
            <numerusform>Remove %n profile made here whose role is gone</numerusform>
            <numerusform>Remove %n profiles made here whose role is gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::BulkWindow</name>
    <message numerus="yes">
        <source>%n profile(s) will be added.</source>
        <translation>
            <numerusform>%n profile will be added.</numerusform>
            <numerusform>%n profiles will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) have a profile already, which stays as it is.</source>
        <translation>
            <numerusform>%n role has a profile already, which stays as it is.</numerusform>
            <numerusform>%n roles have a profile already, which stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) will be removed.</source>
        <translation>
            <numerusform>%n profile will be removed.</numerusform>
            <numerusform>%n profiles will be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) cannot be written.</source>
        <translation>
            <numerusform>%n role cannot be written.</numerusform>
            <numerusform>%n roles cannot be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the roles of %n more account(s)…</source>
        <translation>
            <numerusform>Reading the roles of %n more account…</numerusform>
            <numerusform>Reading the roles of %n more accounts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %n account(s) could not be read.</source>
        <translation>
            <numerusform>The roles of %n account could not be read.</numerusform>
            <numerusform>The roles of %n accounts could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are saved.</source>
        <translation>
            <numerusform>%n profile is saved.</numerusform>
            <numerusform>%n profiles are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are removed.</source>
        <translation>
            <numerusform>%n profile is removed.</numerusform>
            <numerusform>%n profiles are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ClipboardCountdown</name>
    <message numerus="yes">
        <source>Cleared from the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Cleared from the clipboard in %n second.</numerusform>
            <numerusform>Cleared from the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::DeleteSessionForm</name>
    <message numerus="yes">
        <source>Delete its %n profile(s) as well: %1</source>
        <translation>
            <numerusform>Delete its %n profile as well: %1</numerusform>
            <numerusform>Delete its %n profiles as well: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) depend on it and do not work without it.</source>
        <translation>
            <numerusform>%n profile depends on it and does not work without it.</numerusform>
            <numerusform>%n profiles depend on it and do not work without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::DiffView</name>
    <message numerus="yes">
        <source>… %n unchanged line(s) …</source>
        <translation>
            <numerusform>… %n unchanged line …</numerusform>
            <numerusform>… %n unchanged lines …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::DonePage</name>
    <message numerus="yes">
        <source>%n profile(s) are saved. Choose one to see how to use it.</source>
        <translation>
            <numerusform>%n profile is saved. Choose one to see how to use it.</numerusform>
            <numerusform>%n profiles are saved. Choose one to see how to use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ImportWindow</name>
    <message numerus="yes">
        <source>%n profile(s) will be imported.</source>
        <translation>
            <numerusform>%n profile will be imported.</numerusform>
            <numerusform>%n profiles will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SSO session(s) will be added.</source>
        <translation>
            <numerusform>%n SSO session will be added.</numerusform>
            <numerusform>%n SSO sessions will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) use a session already and stay as they are.</source>
        <translation>
            <numerusform>%n profile uses a session already and stays as it is.</numerusform>
            <numerusform>%n profiles use a session already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are imported.</source>
        <translation>
            <numerusform>%n profile is imported.</numerusform>
            <numerusform>%n profiles are imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) cannot be imported in this way.</source>
        <translation>
            <numerusform>%n profile cannot be imported in this way.</numerusform>
            <numerusform>%n profiles cannot be imported in this way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::NameForm</name>
    <message numerus="yes">
        <source>%n profile(s) that take their credentials from it follow.</source>
        <translation>
            <numerusform>%n profile that takes its credentials from it follows.</numerusform>
            <numerusform>%n profiles that take their credentials from it follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) of this session follow.</source>
        <translation>
            <numerusform>%n profile of this session follows.</numerusform>
            <numerusform>%n profiles of this session follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::PasskeyDialog</name>
    <message numerus="yes">
        <source>Choose a PIN for your security key, of at least %n characters.</source>
        <translation>
            <numerusform>Choose a PIN for your security key, of at least %n character.</numerusform>
            <numerusform>Choose a PIN for your security key, of at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That PIN is not right. %n attempts are left.</source>
        <translation>
            <numerusform>That PIN is not right. %n attempt is left.</numerusform>
            <numerusform>That PIN is not right. %n attempts are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilePage</name>
    <message numerus="yes">
        <source>%n profile(s) will be added.</source>
        <translation>
            <numerusform>%n profile will be added.</numerusform>
            <numerusform>%n profiles will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) have a profile of this name already, which stays as it is.</source>
        <translation>
            <numerusform>%n role has a profile of this name already, which stays as it is.</numerusform>
            <numerusform>%n roles have a profile of this name already, which stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilePanel</name>
    <message numerus="yes">
        <source>An SSO session. %n profile(s) use it.</source>
        <translation>
            <numerusform>An SSO session. %n profile uses it.</numerusform>
            <numerusform>An SSO session. %n profiles use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilesWindow</name>
    <message numerus="yes">
        <source>And %n more problem(s).</source>
        <comment>in the config file</comment>
        <translation>
            <numerusform>And %n more problem.</numerusform>
            <numerusform>And %n more problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) take their credentials from it and do not work without it.</source>
        <translation>
            <numerusform>%n profile takes its credentials from it and does not work without it.</numerusform>
            <numerusform>%n profiles take their credentials from it and do not work without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ReadingBar</name>
    <message numerus="yes">
        <source>AWS asks for fewer requests. Going on in %n second(s).</source>
        <translation>
            <numerusform>AWS asks for fewer requests. Going on in %n second.</numerusform>
            <numerusform>AWS asks for fewer requests. Going on in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %n account(s) could not be read.</source>
        <translation>
            <numerusform>The roles of %n account could not be read.</numerusform>
            <numerusform>The roles of %n accounts could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::RoleActions</name>
    <message numerus="yes">
        <source>The credentials of %1 are on the clipboard. They are cleared after %n second(s).</source>
        <translation>
            <numerusform>The credentials of %1 are on the clipboard. They are cleared after %n second.</numerusform>
            <numerusform>The credentials of %1 are on the clipboard. They are cleared after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::RolesPage</name>
    <message numerus="yes">
        <source>%n role(s) are ticked: each gets a profile.</source>
        <translation>
            <numerusform>%n role is ticked: it gets a profile.</numerusform>
            <numerusform>%n roles are ticked: each gets a profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the roles of %n more account(s)…</source>
        <translation>
            <numerusform>Reading the roles of %n more account…</numerusform>
            <numerusform>Reading the roles of %n more accounts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %n account(s) could not be read.</source>
        <translation>
            <numerusform>The roles of %n account could not be read.</numerusform>
            <numerusform>The roles of %n accounts could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::TimeLeft</name>
    <message numerus="yes">
        <source>The app waits for the browser for another %n minute(s).</source>
        <translation>
            <numerusform>The app waits for the browser for another %n minute.</numerusform>
            <numerusform>The app waits for the browser for another %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code is valid for another %n minute(s).</source>
        <translation>
            <numerusform>The code is valid for another %n minute.</numerusform>
            <numerusform>The code is valid for another %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::TrayMenu</name>
    <message numerus="yes">
        <source>Clear credentials from the clipboard (%n second(s))</source>
        <translation>
            <numerusform>Clear credentials from the clipboard (%n second)</numerusform>
            <numerusform>Clear credentials from the clipboard (%n seconds)</numerusform>
        </translation>
    </message>
</context>
</TS>
