<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
        <source>The credentials are on the clipboard for %n more second(s).</source>
        <translation>
            <numerusform>The credentials are on the clipboard for %n more second.</numerusform>
            <numerusform>The credentials are on the clipboard for %n more seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
