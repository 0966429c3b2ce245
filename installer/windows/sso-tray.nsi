; The installer for Windows. Not yet run: this program has never been compiled there.
;   makensis -DSTAGE=FOLDER -DVERSION=X.Y.Z -DOUTPUT=FILE sso-tray.nsi
; STAGE holds the programs with what windeployqt puts beside them.
;
; It installs for one user and needs no administrator. A profile in ~/.aws/config names sso-tray-credentials.exe without
; quotes (cmd and Go read them in different ways), so the path to it may hold no space.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
Name "SSO Tray for AWS"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\SSOTray"
InstallDirRegKey HKCU "Software\SSOTray" "Folder"
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "SSO Tray for AWS"
VIAddVersionKey "FileDescription" "SSO Tray for AWS, installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The SSO Tray for AWS contributors, Apache-2.0"

!include "MUI2.nsh"
!include "LogicLib.nsh"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SSOTray"
!define MUI_ABORTWARNING
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\sso-tray.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"
LangString SpaceInFolder ${LANG_ENGLISH} "This folder has a space in its path, and no short name without one. Some AWS tools could not run the program in it. Please choose another, for example C:\SSOTray."
LangString SpaceInFolder ${LANG_JAPANESE} "このフォルダーのパスには空白があり、空白のない短い名前もありません。一部の AWS ツールがプログラムを実行できないため、C:\SSOTray など別のフォルダーを選んでください。"

LangString ForeignFolder ${LANG_ENGLISH} "This folder holds other files. Please choose an empty one, because uninstalling removes all that is in it."
LangString ForeignFolder ${LANG_JAPANESE} "このフォルダーにはほかのファイルがあります。アンインストールすると中身がすべて削除されるため、空のフォルダーを選んでください。"

; Sets $1 to what is wrong with $INSTDIR, or to nothing.
Function LookAtFolder
  CreateDirectory "$INSTDIR"
  GetFullPathName /SHORT $2 "$INSTDIR"
  RMDir "$INSTDIR" ; stays when it is not empty
  StrCpy $1 ""
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\sso-tray-credentials.exe"
    StrCpy $1 "$(ForeignFolder)"
  ${EndIf}
  ${If} $2 == ""
    StrCpy $2 $INSTDIR
  ${EndIf}
  StrCpy $3 0
  ${Do}
    StrCpy $4 $2 1 $3
    ${If} $4 == " "
      StrCpy $1 "$(SpaceInFolder)"
    ${EndIf}
    IntOp $3 $3 + 1
  ${LoopUntil} $4 == ""
FunctionEnd

Function CheckFolder
  Call LookAtFolder
  ${If} $1 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION $1
    Abort
  ${EndIf}
FunctionEnd

Section "SSO Tray for AWS"
  Call LookAtFolder ; again for a silent installation, which shows no page
  ${If} $1 != ""
    SetErrorLevel 2
    Abort $1
  ${EndIf}
  ; One that runs keeps its files open; it does not mind being asked when there is none.
  ${If} ${FileExists} "$INSTDIR\sso-tray.exe"
    ExecWait '"$INSTDIR\sso-tray.exe" --quit'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\SSO Tray for AWS.lnk" "$INSTDIR\sso-tray.exe"
  WriteRegStr HKCU "Software\SSOTray" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "SSO Tray for AWS"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The SSO Tray for AWS contributors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\sso-tray.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
SectionEnd

Section "Uninstall"
  ExecWait '"$INSTDIR\sso-tray.exe" --quit'
  ; The folder is ours alone only when our program is in it.
  ${If} ${FileExists} "$INSTDIR\sso-tray-credentials.exe"
    RMDir /r "$INSTDIR"
  ${EndIf}
  Delete "$SMPROGRAMS\SSO Tray for AWS.lnk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "sso-tray"
  DeleteRegKey HKCU "Software\SSOTray"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
