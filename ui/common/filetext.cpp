#include "storage/paths.h"
#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;

// The sentences about what is on this computer: files, keychain, the config's lines, values that were typed.
namespace ssotray {

// storage/safefile.h
QString ErrorText::ofFile(const Error &error)
{
    const QString &code = error.code;
    const QString path = shownPath(error.detail);
    if (code == "DiskFull"_L1)
        return tr("The disk is full, so %1 was not saved and is as it was. Free some space, then try again.").arg(path);
    if (code == "ReadOnly"_L1)
        return tr("You may not write %1. Make it writable for your user, then try again.").arg(path);
    if (code == "Unreadable"_L1)
        return tr("You may not read %1. Make it readable for your user, then try again.").arg(path);
    if (code == "NotARegularFile"_L1)
        return tr("%1 is no ordinary file or folder. Move it away, then try again.").arg(path);
    if (code == "HardLinked"_L1)
        return tr("%1 is known by several names (hard links), and saving would separate them. Keep one name, or use a "
                  "symbolic link, then try again.")
            .arg(path);
    if (code == "LinkLoop"_L1)
        return tr("%1 is a symbolic link that leads nowhere but to itself. Correct the link, then try again.")
            .arg(path);
    if (code == "TooLarge"_L1)
        return tr("%1 is too large to be a file of this kind. Check what is in it.").arg(path);
    if (code == "ChangedMeanwhile"_L1)
        return tr("Another program keeps writing %1. Wait a moment, then try again.").arg(path);
    if (code == "Busy"_L1)
        return tr("Another copy of this app is saving at the moment. Wait a moment, then try again.");
    if (code == "NoHome"_L1)
        return tr("Your home folder cannot be found: HOME is not set or not usable (%1).").arg(path);
    return tr("%1 could not be saved and is as it was. Try again; if it stays so, check the disk.").arg(path);
}

// storage/keychainstore.h
QString ErrorText::ofKeychain(const Error &error)
{
    const QString &code = error.code;
    if (code == "NoService"_L1)
        return tr("There is no keychain on this desktop. Install gnome-keyring or KWallet (package kwalletmanager), "
                  "sign in to "
                  "your desktop again, then try again.");
    if (code == "Locked"_L1)
        return tr("The keychain is locked, and nobody unlocked it. Unlock it, then try again.");
    if (code == "Timeout"_L1)
        return tr("The keychain does not answer. Is it waiting for its password in another window? Then try again.");
    if (code == "ReadBack"_L1)
        return tr(
            "The keychain did not keep what was stored in it. Check that it is set up and has space, then try again.");
    if (code == "NoEventLoop"_L1)
        return tr("The keychain cannot be used because QT_NO_GLIB is set. Start the app without it.");
    if (code == "Refused"_L1)
        return tr("The keychain refused: %1. Allow this app to use it, then try again.").arg(error.detail);
    return tr("The keychain cannot be used (%1). Try again.").arg(code);
}

// config/documentparser.h, config/document.h, profiles/change.h
QString ErrorText::ofProblem(const Error &error)
{
    const QString &code = error.code;
    if (code == "DuplicateSection"_L1)
        return tr("the section [%1] is there twice.").arg(error.detail);
    if (code == "DuplicateKey"_L1)
        return tr("“%1” is there twice in one section.").arg(error.detail);
    if (code == "NoDelimiter"_L1)
        return tr("there is no “=” in the line.");
    if (code == "NoSection"_L1)
        return tr("something stands before the first section.");
    if (code == "EmptyKey"_L1)
        return tr("there is no name before the “=”.");
    if (code == "UnclosedHeader"_L1)
        return tr("the closing bracket “]” of the section is missing.");
    if (code == "BadNestedBlock"_L1)
        return tr("the indented lines below “%1” are not of the form “name = value”.").arg(error.detail);
    if (code == "NestedColon"_L1)
        return tr("an indented line below “%1” has “:” in place of “=”.").arg(error.detail);
    if (code == "SwallowedHeader"_L1)
        return tr("the section [%1] is indented, so AWS tools take it for a part of the value above it.")
            .arg(error.detail);
    if (code == "ByteOrderMark"_L1)
        return tr("the file begins with a byte order mark. Save it as UTF-8 without one.");
    if (code == "NotUtf8"_L1)
        return tr("there are characters that are not UTF-8.");
    if (code == "Nul"_L1)
        return tr("there is a NUL character.");
    if (code == "MultiLineValue"_L1)
        return tr("“%1” has a value of several lines, which this app leaves alone. Change it in a text editor.")
            .arg(error.detail);
    if (code == "IndentedHeader"_L1)
        return tr("the section [%1] is indented, so AWS tools would take it for a part of the value that is then above "
                  "it. Take the white space before the heading away, then try again.")
            .arg(error.detail);
    if (code == "OtherCredentials"_L1)
        return tr(
            "the profile %1 gets its credentials in another way, which this app leaves alone. Choose another name.")
            .arg(error.detail);
    if (code == "ChangedSince"_L1)
        return tr("somebody else has changed the same lines since, in [%1]. Nothing was taken back.").arg(error.detail);
    if (code == "SessionMissing"_L1)
        return tr("the session %1 is not in your config file any more.").arg(error.detail);
    if (code == "LineChanged"_L1)
        return tr("somebody has changed it meanwhile. Please look at it again.");
    if (code == "SsoIncomplete"_L1)
        return tr("the profile %1 does not say its start URL and region.").arg(error.detail);
    if (code == "SectionExists"_L1)
        return tr("“%1” is there already. Choose another name.").arg(error.detail);
    if (code == "NoSuchSection"_L1)
        return tr("“%1” is not in the config any more.").arg(error.detail);
    if (code == "OtherHome"_L1)
        return tr("%1 is in another user's home folder, which is not looked up. Write a full path where it is set: in "
                  "AWS_CONFIG_FILE, in AWS_SHARED_CREDENTIALS_FILE or in the settings.")
            .arg(error.detail);
    return tr("the file cannot be changed there (%1). Change it in a text editor.").arg(code);
}

QString ErrorText::ofInput(const Error &error)
{
    const QString &code = error.code;
    if (code == "SectionName"_L1)
        return error.detail.isEmpty()
            ? tr("A name is needed.")
            : tr("“%1” cannot be a name here. Use letters, digits and - _ . / @ % + : only.").arg(error.detail);
    if (code == "TemplateEmpty"_L1)
        return tr("A name template is needed, such as {role}-{account_id}.");
    if (code == "TemplateField"_L1)
        return error.detail == "{"_L1 || error.detail == "}"_L1
            ? tr("A brace of the name template has no other half.")
            : tr("There is no field {%1} for name templates. Use “Insert field”.").arg(error.detail);
    if (code == "Clipboard"_L1)
        return tr("The clipboard did not take the credentials. Click the window, then try again.");
    if (code == "Region"_L1)
        return error.detail.isEmpty()
            ? tr("The SSO region is needed. It is the one in which IAM Identity Center was set up.")
            : tr("“%1” is not the name of a region. Region names look like ap-northeast-1.").arg(error.detail);
    if (code == "AccountNumber"_L1 || code == "AccountId"_L1)
        return error.detail.isEmpty() ? tr("An account ID is needed.")
                                      : tr("“%1” is no account ID. They have twelve digits.").arg(error.detail);
    if (code == "RoleText"_L1)
        return error.detail.isEmpty()
            ? tr("The name of a role is needed.")
            : tr("“%1” cannot be the name of a role. They have letters, digits and + = , . @ - _ only.")
                  .arg(error.detail);
    if (code == "StartUrl"_L1)
        return error.detail.isEmpty()
            ? tr("The SSO start URL is needed. It is the address of your AWS access portal.")
            : tr("“%1” is no SSO start URL. They look like https://d-1234567890.awsapps.com/start").arg(error.detail);
    if (code == "StartUrlNoRedirect"_L1)
        return tr("%1 does not lead to an AWS access portal. Check the SSO start URL.").arg(error.detail);
    if (code == "StartUrlElsewhere"_L1)
        return tr("The SSO start URL leads to %1, which is no access portal of AWS. Check the SSO start URL.")
            .arg(error.detail);
    if (code == "StartUrlRegion"_L1)
        return tr("The SSO start URL leads to a portal in the region %1. Change the SSO region to it: AWS tools would "
                  "look for the portal in the wrong region.")
            .arg(error.detail);
    if (code == "HelperPath"_L1)
        return tr("This app is installed in a folder whose name not every shell reads in the same way: %1. Move it to "
                  "a folder with a plain name, or choose Standard.")
            .arg(error.detail);
    if (code == "RoleName"_L1)
        return tr("The name of the role (%1) holds characters that a shell could take for a command. Choose Standard "
                  "instead, or another role.")
            .arg(error.detail);
    if (code == "SessionName"_L1)
        return tr("The name of the session (%1) holds characters that not every shell reads in the same way. Choose "
                  "Standard instead, or a session with a plain name.")
            .arg(error.detail);
    if (code == "ConsoleUnknown"_L1)
        return tr("Where the AWS console of the region %1 is, is not known to this app.").arg(error.detail);
    if (code == "ConsolePartition"_L1)
        return tr("%1 is in another AWS partition than your session, so this role does not exist there.")
            .arg(error.detail);
    if (code == "NoPortalPage"_L1)
        return tr("The SSO start URL of this session (%1) is an issuer URL, which has no portal page. Open the console "
                  "with the role's credentials instead.")
            .arg(error.detail);
    if (code == "Loopback"_L1)
        return tr("This computer does not let the app listen on 127.0.0.1 (%1), which it needs in order to hand "
                  "something to the browser.")
            .arg(error.detail);
    if (code == "NoBrowser"_L1)
        return tr("The browser did not open. Choose another one: for this session with “Browser: …” in its sign-in "
                  "window, for all others in the settings.");
    if (code == "CredentialsOver"_L1)
        return tr(
            "The credentials that AWS sent have ended already by the clock of this computer. Please check its clock.");
    if (code == "NoTerminal"_L1)
        return tr("No terminal program was found, or none starts.");
    if (code == "ProfileForShell"_L1)
        return tr("The terminal cannot be told of %1, which holds characters that its shell would take for something "
                  "else.")
            .arg(error.detail);
    if (code == "EndpointWithFips"_L1 || code == "EndpointWithDualStack"_L1)
        return tr(
            "An AWS endpoint of your own cannot be combined with FIPS or dual-stack. Remove one of the settings.");
    return tr("The value of %1 cannot be written so that every AWS tool reads it. Use plain letters and no comment "
              "signs.")
        .arg(error.detail);
}

} // namespace ssotray
