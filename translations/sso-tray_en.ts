<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>ssotray::ProfilesWindow</name>
    <message numerus="yes">
        <source>And %n more problem(s).</source>
        <comment>in the config file</comment>
        <translation>
            <numerusform>And %n more problem.</numerusform>
            <numerusform>And %n more problems.</numerusform>
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
