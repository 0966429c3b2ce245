<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>BrowserPageWords</name>
    <message>
        <source>en</source>
        <comment>the language of these sentences, as in a web page&apos;s lang attribute: en, ja, …</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>SSO Tray for AWS</source>
        <translation>SSO Tray for AWS</translation>
    </message>
    <message>
        <source>You have approved the sign-in. You can close this tab and go back to SSO Tray for AWS.</source>
        <translation>サインインを承認しました。このタブを閉じて、SSO Tray for AWS に戻ってください。</translation>
    </message>
    <message>
        <source>You are not signed in: the request was refused. You can close this tab; SSO Tray for AWS shows what you can do.</source>
        <translation>要求が拒否されたため、サインインしていません。このタブは閉じてかまいません。次にできることは SSO Tray for AWS に表示されます。</translation>
    </message>
    <message>
        <source>This sign-in was answered already. You can close this tab and go back to SSO Tray for AWS.</source>
        <translation>このサインインにはすでに応答済みです。このタブを閉じて、SSO Tray for AWS に戻ってください。</translation>
    </message>
    <message>
        <source>This page belongs to no sign-in that SSO Tray for AWS is waiting for. Start the sign-in there once more.</source>
        <translation>このページは、SSO Tray for AWS が待っているサインインのものではありません。もう一度アプリからサインインを始めてください。</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Save profile %1</source>
        <comment>a change of the config</comment>
        <translation>プロファイル %1 を保存</translation>
    </message>
    <message numerus="yes">
        <source>Create or remove %n profile(s) at once</source>
        <comment>a change of the config</comment>
        <translation>
            <numerusform>%n 件のプロファイルをまとめて作成または削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the config file</source>
        <comment>a change of the config</comment>
        <translation>設定ファイルを変更</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>a change of the config; %1 is a name</comment>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>Edit profile %1</source>
        <comment>a change of the config</comment>
        <translation>プロファイル %1 の編集</translation>
    </message>
    <message>
        <source>Rename profile %1</source>
        <comment>a change of the config</comment>
        <translation>プロファイル %1 の名前の変更</translation>
    </message>
    <message>
        <source>Delete profile %1</source>
        <comment>a change of the config</comment>
        <translation>プロファイル %1 の削除</translation>
    </message>
    <message>
        <source>Convert profile %1 to an SSO session</source>
        <comment>a change of the config</comment>
        <translation>プロファイル %1 を SSO セッションに変換</translation>
    </message>
    <message>
        <source>Change how profile %1 gets its credentials</source>
        <comment>a change of the config</comment>
        <translation>プロファイル %1 の認証情報の取得方法の変更</translation>
    </message>
    <message>
        <source>Edit SSO session %1</source>
        <comment>a change of the config</comment>
        <translation>SSO セッション %1 の編集</translation>
    </message>
    <message>
        <source>Rename SSO session %1</source>
        <comment>a change of the config</comment>
        <translation>SSO セッション %1 の名前の変更</translation>
    </message>
    <message>
        <source>Delete SSO session %1</source>
        <comment>a change of the config</comment>
        <translation>SSO セッション %1 の削除</translation>
    </message>
    <message>
        <source>Repair the config file</source>
        <comment>a change of the config</comment>
        <translation>設定ファイルの修復</translation>
    </message>
    <message numerus="yes">
        <source>Import %n profile(s) of other tools</source>
        <comment>a change of the config</comment>
        <translation>
            <numerusform>ほかのツールのプロファイル %n 件をインポート</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>%1: %2</source>
        <comment>a line of the report</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Config file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>認証情報ファイル</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>CA bundle</source>
        <translation>CA バンドル</translation>
    </message>
    <message>
        <source>FIPS endpoints</source>
        <translation>FIPS エンドポイント</translation>
    </message>
    <message>
        <source>Dual-stack endpoints</source>
        <translation>デュアルスタックのエンドポイント</translation>
    </message>
    <message>
        <source>SSO Tray for AWS: connection report</source>
        <translation>SSO Tray for AWS: 接続レポート</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>part of the report</comment>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>part of the report</comment>
        <translation>設定</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>part of the report</comment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>The config defines no session.</source>
        <translation>設定ファイルにセッションの定義がありません。</translation>
    </message>
    <message>
        <source>Connection check</source>
        <comment>part of the report</comment>
        <translation>接続の確認</translation>
    </message>
    <message>
        <source>It was not run.</source>
        <translation>確認は実行されていません。</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>part of the report: what the program has noted down</comment>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>記録はありません。</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>AWS files</source>
        <comment>step of the connection check</comment>
        <translation>AWS のファイル</translation>
    </message>
    <message>
        <source>Config file</source>
        <comment>step of the connection check</comment>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Keychain</source>
        <comment>step of the connection check</comment>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <comment>step of the connection check</comment>
        <translation>トレイアイコン</translation>
    </message>
    <message>
        <source>Host name</source>
        <comment>step of the connection check</comment>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Proxy</source>
        <comment>step of the connection check</comment>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Certificate (TLS)</source>
        <comment>step of the connection check</comment>
        <translation>証明書 (TLS)</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>step of the connection check</comment>
        <translation>時計</translation>
    </message>
    <message>
        <source>Sign-in service (OIDC)</source>
        <comment>step of the connection check</comment>
        <translation>サインインサービス (OIDC)</translation>
    </message>
    <message>
        <source>Access portal</source>
        <comment>step of the connection check</comment>
        <translation>アクセスポータル</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>a step of the connection check</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Checking…</source>
        <comment>a step of the connection check</comment>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>a step of the connection check</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>a step of the connection check</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a step of the connection check</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>a step of the connection check</comment>
        <translation>省略</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピュータ</translation>
    </message>
    <message>
        <source>The way to AWS</source>
        <translation>AWS までの経路</translation>
    </message>
    <message>
        <source>The way to AWS of %1</source>
        <comment>a session</comment>
        <translation>%1 の AWS までの経路</translation>
    </message>
    <message>
        <source>from these settings</source>
        <comment>a proxy</comment>
        <translation>この設定より</translation>
    </message>
    <message>
        <source>from the system</source>
        <comment>a proxy</comment>
        <translation>システムより</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a proxy; %1 is a variable of the environment</comment>
        <translation>%1 より</translation>
    </message>
    <message>
        <source>There is no config file yet: %1. Saving a profile makes it.</source>
        <translation>設定ファイルはまだありません: %1。プロファイルを保存すると作成されます。</translation>
    </message>
    <message>
        <source>Config: %1. Credentials: %2.</source>
        <translation>設定: %1。認証情報: %2。</translation>
    </message>
    <message>
        <source>AWS tools can read it.</source>
        <translation>AWS のツールで読み取れます。</translation>
    </message>
    <message>
        <source>A test entry was stored, read and removed again.</source>
        <translation>試験用の項目を保存し、読み取り、削除できました。</translation>
    </message>
    <message>
        <source>The icon is in the tray.</source>
        <translation>アイコンはトレイにあります。</translation>
    </message>
    <message>
        <source>%1 is an address, so no name has to be found.</source>
        <translation>%1 は IP アドレスなので、名前を調べる必要はありません。</translation>
    </message>
    <message>
        <source>The proxy %1 was found: %2.</source>
        <translation>プロキシ %1 が見つかりました: %2。</translation>
    </message>
    <message>
        <source>%1 was found: %2.</source>
        <translation>%1 が見つかりました: %2。</translation>
    </message>
    <message>
        <source>No proxy: AWS is reached directly.</source>
        <translation>プロキシなし: AWS に直接接続します。</translation>
    </message>
    <message>
        <source>Through %1 (%2).</source>
        <comment>a proxy and where it is set</comment>
        <translation>%1 を経由します (%2)。</translation>
    </message>
    <message>
        <source>Trusted. Issued by “%1” of the CA bundle %2.</source>
        <translation>信頼できます。CA バンドル %2 の「%1」が発行しています。</translation>
    </message>
    <message>
        <source>Trusted. Issued by “%1”, which the system trusts.</source>
        <translation>信頼できます。システムが信頼する「%1」が発行しています。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with AWS&apos;s.</source>
        <translation>このコンピュータの時計は AWS の時刻と合っています。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 は応答しています。</translation>
    </message>
    <message>
        <source>%1 answers and accepts your sign-in.</source>
        <translation>%1 は応答し、サインインを受け付けています。</translation>
    </message>
    <message>
        <source>%1 answers. You are not signed in, so no token was tried.</source>
        <translation>%1 は応答しています。サインインしていないため、トークンは試していません。</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. On GNOME, install the extension AppIndicator; the app works without an icon as well.</source>
        <translation>このデスクトップにはトレイアイコンが表示されません。GNOME では拡張機能 AppIndicator をインストールしてください。アイコンがなくてもアプリは動作します。</translation>
    </message>
    <message>
        <source>AWS tools may be refused. Let your system set the time by itself.</source>
        <translation>AWS のツールが拒否されることがあります。システムの時刻を自動設定にしてください。</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes fast.</source>
        <translation>
            <numerusform>このコンピュータの時計は %n 分進んでいます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes slow.</source>
        <translation>
            <numerusform>このコンピュータの時計は %n 分遅れています。</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no answer in time. Check your network connection, then run the check again.</source>
        <translation>時間内に応答がありませんでした。ネットワーク接続を確認して、もう一度確認を実行してください。</translation>
    </message>
    <message>
        <source>The name %1 cannot be found. Are you online? If a VPN is needed here, connect it; else ask your network administrator about DNS.</source>
        <translation>%1 という名前が見つかりません。ネットワークに接続していますか。VPN が必要な場合は接続し、そうでなければ DNS についてネットワーク管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The proxy %1 (%2) cannot be reached. Correct its address, or connect to the network that it is in.</source>
        <comment>a proxy and where it is set</comment>
        <translation>プロキシ %1 (%2) に接続できません。アドレスを修正するか、プロキシのあるネットワークに接続してください。</translation>
    </message>
    <message>
        <source>The keychain is locked. Choose “Unlock the keychain…” in the tray menu, then run the check again.</source>
        <translation>キーチェーンがロックされています。トレイメニューで「キーチェーンのロックを解除…」を選び、もう一度確認を実行してください。</translation>
    </message>
    <message>
        <source>The certificate that was shown is issued by “%1”.</source>
        <translation>示された証明書は「%1」が発行したものです。</translation>
    </message>
    <message>
        <source>You stopped the check before this step.</source>
        <translation>この手順の前に確認が中止されました。</translation>
    </message>
    <message>
        <source>An earlier step has to work first.</source>
        <translation>前の手順が成功する必要があります。</translation>
    </message>
    <message>
        <source>The address is on this computer and uses no TLS.</source>
        <translation>アドレスはこのコンピュータにあり、TLS を使いません。</translation>
    </message>
    <message>
        <source>AWS did not tell the time.</source>
        <translation>AWS から時刻が得られませんでした。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <comment>the connection</comment>
        <translation>確認中…</translation>
    </message>
    <message numerus="yes">
        <source>%n steps failed. Choose a line to read what to do.</source>
        <translation>
            <numerusform>%n 件の手順が失敗しました。行を選ぶと対処方法が表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>確認は中止されました。</translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warnings. Choose a line to read more.</source>
        <translation>
            <numerusform>動作しますが、注意が %n 件あります。行を選ぶと詳細が表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>すべて正常です。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Your sign-in to %1 has ended. Sign in again.</source>
        <translation>%1 へのサインインの有効期限が切れました。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>You are signed out of %1. Sign in again.</source>
        <translation>%1 からサインアウトしています。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Line %1 of the config file: %2</source>
        <translation>設定ファイルの %1 行目: %2</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Try again.</source>
        <translation>問題が発生しました (%1)。もう一度お試しください。</translation>
    </message>
    <message>
        <source>AWS no longer accepts the registration of this app. Try again: the app registers anew.</source>
        <translation>このアプリの登録は AWS で無効になっています。もう一度お試しください。アプリが新しく登録されます。</translation>
    </message>
    <message>
        <source>AWS does not offer sign-in with a code for this start URL. Ask whoever manages IAM Identity Center.</source>
        <translation>この開始 URL では、コードによるサインインを利用できません。IAM Identity Center の管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>AWS does not let you list this. Your sign-in is fine, but nothing is assigned to you here. Ask whoever manages IAM Identity Center.</source>
        <translation>一覧を表示する権限がありません。サインインは有効ですが、割り当てられているものがありません。IAM Identity Center の管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>AWS did not accept your sign-in for listing accounts and roles. Sign in again.</source>
        <translation>アカウントとロールの一覧を取得できませんでした。AWS がサインインを受け付けません。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>AWS tools cannot read %1. Line %2: %3 Nothing will be changed in this file until that is corrected.</source>
        <translation>AWS のツールは %1 を読み取れません。%2 行目: %3 修正されるまで、このファイルは変更されません。</translation>
    </message>
    <message>
        <source>The request was refused. Try again, and approve it in the browser.</source>
        <translation>リクエストが拒否されました。もう一度お試しのうえ、ブラウザで承認してください。</translation>
    </message>
    <message>
        <source>The code has expired. Get a new code.</source>
        <translation>コードの有効期限が切れました。新しいコードを取得してください。</translation>
    </message>
    <message>
        <source>AWS did not accept your sign-in. Sign in again.</source>
        <translation>AWS がサインインを受け付けませんでした。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>This role is not assigned to you. Your sign-in is fine; choose another role, or ask whoever manages IAM Identity Center.</source>
        <translation>このロールは割り当てられていません。サインインは有効です。別のロールを選択するか、IAM Identity Center の管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>AWS does not find this account or role any more. Load the list again and choose another one.</source>
        <translation>このアカウントまたはロールは見つかりません。一覧を読み込み直し、別のものを選択してください。</translation>
    </message>
    <message>
        <source>AWS asks for fewer requests. Wait a moment, then try again.</source>
        <translation>AWS へのリクエストが多すぎます。しばらく待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>AWS has trouble of its own. Wait a moment, then try again.</source>
        <translation>AWS 側で問題が発生しています。しばらく待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>AWS did not understand the request. Check the SSO start URL and the SSO region.</source>
        <translation>AWS がリクエストを処理できませんでした。SSO 開始 URL と SSO リージョンを確認してください。</translation>
    </message>
    <message>
        <source>AWS refused the request (%1). Try again; if it stays so, show this text to whoever manages IAM Identity Center.</source>
        <translation>AWS がリクエストを拒否しました (%1)。もう一度お試しください。解決しない場合は、この文章を IAM Identity Center の管理者にお伝えください。</translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not saved and is as it was. Free some space, then try again.</source>
        <translation>ディスクの空き容量がないため、%1 を保存できませんでした。ファイルは元のままです。空き容量を増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>You may not write %1. Make it writable for your user, then try again.</source>
        <translation>%1 に書き込む権限がありません。書き込めるようにして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>You may not read %1. Make it readable for your user, then try again.</source>
        <translation>%1 を読み取る権限がありません。読み取れるようにして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file or folder. Move it away, then try again.</source>
        <translation>%1 は通常のファイルまたはフォルダではありません。別の場所に移動して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is known by several names (hard links), and saving would separate them. Keep one name, or use a symbolic link, then try again.</source>
        <translation>%1 には複数の名前 (ハードリンク) があり、保存すると切り離されてしまいます。名前を 1 つにするか、シンボリックリンクを使って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is a symbolic link that leads nowhere but to itself. Correct the link, then try again.</source>
        <translation>%1 は循環しているシンボリックリンクです。リンクを修正して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is too large to be a file of this kind. Check what is in it.</source>
        <translation>%1 はこの種類のファイルとしては大きすぎます。内容を確認してください。</translation>
    </message>
    <message>
        <source>Another program keeps writing %1. Wait a moment, then try again.</source>
        <translation>別のプログラムが %1 に書き込んでいます。しばらく待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another copy of this app is saving at the moment. Wait a moment, then try again.</source>
        <translation>このアプリの別のプロセスが保存中です。しばらく待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Your home folder cannot be found: HOME is not set or not usable (%1).</source>
        <translation>ホームフォルダが見つかりません。HOME が設定されていないか、使用できません (%1)。</translation>
    </message>
    <message>
        <source>%1 could not be saved and is as it was. Try again; if it stays so, check the disk.</source>
        <translation>%1 を保存できませんでした。ファイルは元のままです。もう一度お試しください。解決しない場合は、ディスクを確認してください。</translation>
    </message>
    <message>
        <source>There is no keychain on this desktop. Install gnome-keyring or KWallet (package kwalletmanager), sign in to your desktop again, then try again.</source>
        <translation>このデスクトップにはキーチェーンがありません。gnome-keyring または KWallet (パッケージ kwalletmanager) をインストールし、デスクトップにログインし直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain is locked, and nobody unlocked it. Unlock it, then try again.</source>
        <translation>キーチェーンがロックされたままです。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain does not answer. Is it waiting for its password in another window? Then try again.</source>
        <translation>キーチェーンが応答しません。別のウィンドウでパスワードの入力を待っていないか確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain did not keep what was stored in it. Check that it is set up and has space, then try again.</source>
        <translation>キーチェーンに保存した内容が保持されませんでした。キーチェーンの設定と空き容量を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain cannot be used because QT_NO_GLIB is set. Start the app without it.</source>
        <translation>QT_NO_GLIB が設定されているため、キーチェーンを使用できません。この設定を外してアプリを起動してください。</translation>
    </message>
    <message>
        <source>The keychain refused: %1. Allow this app to use it, then try again.</source>
        <translation>キーチェーンに拒否されました: %1。このアプリに使用を許可して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain cannot be used (%1). Try again.</source>
        <translation>キーチェーンを使用できません (%1)。もう一度お試しください。</translation>
    </message>
    <message>
        <source>the section [%1] is there twice.</source>
        <translation>セクション [%1] が重複しています。</translation>
    </message>
    <message>
        <source>“%1” is there twice in one section.</source>
        <translation>1 つのセクションに「%1」が重複しています。</translation>
    </message>
    <message>
        <source>there is no “=” in the line.</source>
        <translation>行に「=」がありません。</translation>
    </message>
    <message>
        <source>something stands before the first section.</source>
        <translation>最初のセクションより前に記述があります。</translation>
    </message>
    <message>
        <source>there is no name before the “=”.</source>
        <translation>「=」の前に名前がありません。</translation>
    </message>
    <message>
        <source>the closing bracket “]” of the section is missing.</source>
        <translation>セクションの閉じ括弧「]」がありません。</translation>
    </message>
    <message>
        <source>the indented lines below “%1” are not of the form “name = value”.</source>
        <translation>「%1」の下の字下げされた行が「名前 = 値」の形式ではありません。</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark. Save it as UTF-8 without one.</source>
        <translation>ファイルの先頭にバイトオーダーマークがあります。BOM なしの UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>there are characters that are not UTF-8.</source>
        <translation>UTF-8 ではない文字があります。</translation>
    </message>
    <message>
        <source>there is a NUL character.</source>
        <translation>NUL 文字があります。</translation>
    </message>
    <message>
        <source>the profile %1 gets its credentials in another way, which this app leaves alone. Choose another name.</source>
        <translation>プロファイル %1 は別の方法で認証情報を取得しているため、このアプリでは変更できません。別の名前を選択してください。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be a name here. Use letters, digits and - _ . / @ % + : only.</source>
        <translation>「%1」は名前として使用できません。英数字と - _ . / @ % + : のみを使用してください。</translation>
    </message>
    <message>
        <source>“%1” is not the name of a region. Region names look like ap-northeast-1.</source>
        <translation>「%1」はリージョン名ではありません。リージョン名は ap-northeast-1 のような形式です。</translation>
    </message>
    <message>
        <source>This app is installed in a folder whose name not every shell reads in the same way: %1. Move it to a folder with a plain name, or choose Standard.</source>
        <translation>このアプリは、シェルによって読み方が異なる名前のフォルダにインストールされています: %1。単純な名前のフォルダに移動するか、「標準」を選択してください。</translation>
    </message>
    <message>
        <source>An AWS endpoint of your own cannot be combined with FIPS or dual-stack. Remove one of the settings.</source>
        <translation>独自の AWS エンドポイントは、FIPS またはデュアルスタックと併用できません。どちらかの設定を外してください。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be written so that every AWS tool reads it. Use plain letters and no comment signs.</source>
        <translation>%1 の値は、すべての AWS ツールが読み取れる形で書き込めません。英数字を使い、コメント記号は使わないでください。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check your network connection, then try again.</source>
        <translation>%1 から時間内に応答がありませんでした。ネットワーク接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check your network connection, then try again.</source>
        <translation>%1 に接続できません。ネットワーク接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address in %1 cannot be read. Correct it, then start the app again.</source>
        <translation>%1 のプロキシのアドレスを読み取れません。修正して、アプリを起動し直してください。</translation>
    </message>
    <message>
        <source>The proxy cannot be reached or does not let us through to %1. Check the proxy settings, then try again.</source>
        <translation>プロキシに接続できないか、プロキシが %1 への接続を許可していません。プロキシの設定を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Check the date and time of this computer.</source>
        <translation>%1 の証明書はまだ有効になっていません。このコンピュータの日付と時刻を確認してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. Check the date and time of this computer, or ask your network administrator.</source>
        <translation>%1 の証明書の有効期限が切れています。このコンピュータの日付と時刻を確認するか、ネットワーク管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>The certificate that was shown does not belong to %1, so nothing was sent. Ask your network administrator.</source>
        <translation>提示された証明書は %1 のものではないため、何も送信していません。ネットワーク管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>The answer leads to another place (%1) and was not followed. Does this network want you to sign in first? Open any web page, then try again.</source>
        <translation>応答が別の場所 (%1) へのリダイレクトだったため、中止しました。このネットワークへのログインが必要な可能性があります。任意のウェブページを開いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The answer did not come from AWS, but looks like a web page. Does this network want you to sign in first? Open any web page, then try again.</source>
        <translation>応答は AWS からのものではなく、ウェブページのようです。このネットワークへのログインが必要な可能性があります。任意のウェブページを開いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The answer was damaged on its way. Try again; if it stays so, ask your network administrator.</source>
        <translation>応答が途中で壊れました。もう一度お試しください。解決しない場合は、ネットワーク管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>AWS answered in a form that this app does not know (%1). Try again; if it stays so, look for a newer version of this app.</source>
        <translation>AWS の応答がこのアプリの想定と異なります (%1)。もう一度お試しください。解決しない場合は、このアプリの新しいバージョンを確認してください。</translation>
    </message>
    <message>
        <source>%1 answered with error %2, and not in the way AWS does. Check your network or proxy, then try again.</source>
        <translation>%1 から AWS の形式ではないエラー %2 が返されました。ネットワークまたはプロキシを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The answer cannot be used (%1). Try again.</source>
        <translation>応答を処理できません (%1)。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The name of the role (%1) holds characters that a shell could take for a command. Choose Standard instead, or another role.</source>
        <translation>ロール名 (%1) に、シェルがコマンドとして解釈するおそれのある文字が含まれています。「標準」を選択するか、別のロールを選択してください。</translation>
    </message>
    <message>
        <source>The clipboard did not take the credentials. Click the window, then try again.</source>
        <translation>クリップボードに認証情報を置けませんでした。ウィンドウをクリックしてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>AWS did not accept the role&apos;s credentials for a sign-in to the console. Sign in through the access portal instead.</source>
        <translation>AWS はコンソールへのサインインにこのロールの認証情報を受け付けませんでした。代わりにアクセスポータル経由でサインインしてください。</translation>
    </message>
    <message>
        <source>The name of the session (%1) holds characters that not every shell reads in the same way. Choose Standard instead, or a session with a plain name.</source>
        <translation>セッション名 (%1) に、シェルによって読み方が異なる文字が含まれています。「標準」を選択するか、単純な名前のセッションを使用してください。</translation>
    </message>
    <message>
        <source>Where the AWS console of the region %1 is, is not known to this app.</source>
        <translation>リージョン %1 の AWS コンソールのアドレスは、このアプリでは分かりません。</translation>
    </message>
    <message>
        <source>%1 is in another AWS partition than your session, so this role does not exist there.</source>
        <translation>%1 はセッションとは別の AWS パーティションにあるため、そこにこのロールは存在しません。</translation>
    </message>
    <message>
        <source>The SSO start URL of this session (%1) is an issuer URL, which has no portal page. Open the console with the role&apos;s credentials instead.</source>
        <translation>このセッションの SSO 開始 URL (%1) は発行者 URL のため、ポータルのページがありません。代わりにロールの認証情報でコンソールを開いてください。</translation>
    </message>
    <message>
        <source>This computer does not let the app listen on 127.0.0.1 (%1), which it needs in order to hand something to the browser.</source>
        <translation>このコンピュータではアプリが 127.0.0.1 で接続を待ち受けることができません (%1)。ブラウザに情報を渡すために必要です。</translation>
    </message>
    <message>
        <source>No terminal program was found, or none starts.</source>
        <translation>ターミナルのプログラムが見つからないか、起動できません。</translation>
    </message>
    <message>
        <source>The terminal cannot be told of %1, which holds characters that its shell would take for something else.</source>
        <translation>%1 にはターミナルのシェルが別の意味に解釈する文字が含まれているため、ターミナルに渡せません。</translation>
    </message>
    <message>
        <source>AWS sent credentials that cannot be written safely in this form: %1 holds unusual characters. Try another form.</source>
        <translation>AWS から届いた認証情報は、この形式では安全に書き出せません。%1 に通常使われない文字が含まれています。別の形式をお試しください。</translation>
    </message>
    <message>
        <source>The credentials that AWS sent have ended already by the clock of this computer. Please check its clock.</source>
        <translation>このコンピュータの時計では、AWS から届いた認証情報はすでに期限切れです。時計を確認してください。</translation>
    </message>
    <message>
        <source>%1 does not lead to an AWS access portal. Check the SSO start URL.</source>
        <translation>%1 は AWS アクセスポータルにつながっていません。SSO 開始 URL を確認してください。</translation>
    </message>
    <message>
        <source>The SSO start URL leads to %1, which is no access portal of AWS. Check the SSO start URL.</source>
        <translation>SSO 開始 URL の転送先 %1 は AWS アクセスポータルではありません。SSO 開始 URL を確認してください。</translation>
    </message>
    <message>
        <source>The SSO start URL leads to a portal in the region %1. Change the SSO region to it: AWS tools would look for the portal in the wrong region.</source>
        <translation>SSO 開始 URL の転送先は、リージョン %1 のポータルです。SSO リージョンをこのリージョンに変更してください。このままでは、AWS のツールが別のリージョンでポータルを探してしまいます。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password. Enter them in Settings, on the page Network.</source>
        <translation>プロキシ %1 がユーザー名とパスワードを要求しています。「設定」の「ネットワーク」ページで入力してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s network settings do not say in time which proxy to use. Check the address of the proxy&apos;s configuration file (PAC), or set a proxy in Settings.</source>
        <translation>このコンピュータのネットワーク設定から、使用するプロキシを時間内に取得できません。プロキシの設定ファイル (PAC) のアドレスを確認するか、「設定」でプロキシを指定してください。</translation>
    </message>
    <message>
        <source>The file with certificate authorities cannot be read: %1. Correct its path, in Settings or in AWS_CA_BUNDLE, then start the app again.</source>
        <translation>認証局の証明書ファイルを読み取れません: %1。「設定」または AWS_CA_BUNDLE のパスを修正して、アプリを起動し直してください。</translation>
    </message>
    <message>
        <source>The file with certificate authorities holds none: %1. It must be in PEM format.</source>
        <translation>認証局の証明書ファイルに証明書がありません: %1。PEM 形式である必要があります。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. If your organization inspects traffic, give the file with its certificate authority in Settings, on the page Network.</source>
        <translation>%1 の証明書は信頼されていないため、何も送信していません。組織が通信を検査している場合は、その認証局の証明書ファイルを「設定」の「ネットワーク」ページで指定してください。</translation>
    </message>
    <message>
        <source>the profile %1 does not say its start URL and region.</source>
        <translation>プロファイル %1 に開始 URL とリージョンの両方が書かれていません。</translation>
    </message>
    <message>
        <source>“%1” is there already. Choose another name.</source>
        <translation>「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“%1” is not in the config any more.</source>
        <translation>「%1」はもう設定ファイルにありません。</translation>
    </message>
    <message>
        <source>An account ID is needed.</source>
        <translation>アカウント ID が必要です。</translation>
    </message>
    <message>
        <source>“%1” is no account ID. They have twelve digits.</source>
        <translation>「%1」はアカウント ID ではありません。アカウント ID は 12 桁の数字です。</translation>
    </message>
    <message>
        <source>The name of a role is needed.</source>
        <translation>ロールの名前が必要です。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a role. They have letters, digits and + = , . @ - _ only.</source>
        <translation>「%1」はロールの名前に使えません。英数字と + = , . @ - _ だけを使えます。</translation>
    </message>
    <message>
        <source>“%1” is no SSO start URL. They look like https://d-1234567890.awsapps.com/start</source>
        <translation>「%1」は SSO 開始 URL ではありません。https://d-1234567890.awsapps.com/start のような形です。</translation>
    </message>
    <message>
        <source>somebody has changed it meanwhile. Please look at it again.</source>
        <translation>その間に変更されました。もう一度確認してください。</translation>
    </message>
    <message>
        <source>somebody else has changed the same lines since, in [%1]. Nothing was taken back.</source>
        <translation>その後、[%1] の同じ行がほかで変更されました。元に戻していません。</translation>
    </message>
    <message>
        <source>the session %1 is not in your config file any more.</source>
        <translation>セッション %1 は設定ファイルにもうありません。</translation>
    </message>
    <message>
        <source>A name template is needed, such as {role}-{account_id}.</source>
        <translation>名前のテンプレートを入力してください。例: {role}-{account_id}</translation>
    </message>
    <message>
        <source>A brace of the name template has no other half.</source>
        <translation>名前のテンプレートの波括弧が対になっていません。</translation>
    </message>
    <message>
        <source>There is no field {%1} for name templates. Use “Insert field”.</source>
        <translation>名前のテンプレートに {%1} という項目はありません。「項目を挿入」を使ってください。</translation>
    </message>
    <message>
        <source>an indented line below “%1” has “:” in place of “=”.</source>
        <translation>「%1」の下の字下げされた行で、「=」の代わりに「:」が使われています。</translation>
    </message>
    <message>
        <source>the section [%1] is indented, so AWS tools take it for a part of the value above it.</source>
        <translation>セクション [%1] が字下げされているため、AWS ツールはその上の値の一部とみなします。</translation>
    </message>
    <message>
        <source>AWS does not know this start URL in this region. Check the SSO start URL (%1) and the SSO region (%2): the region is the one in which IAM Identity Center was set up, not the one you work in. Both are changed in “Profiles…”, “Edit…” when the session is in the config file.</source>
        <translation>このリージョンでは、この開始 URL は見つかりません。SSO 開始 URL (%1) と SSO リージョン (%2) を確認してください。SSO リージョンは、作業に使うリージョンではなく、IAM Identity Center が設定されたリージョンです。セッションが設定ファイルにある場合は、どちらも「プロファイル…」の「編集…」で変更できます。</translation>
    </message>
    <message>
        <source>AWS did not accept the sign-in. Most often the SSO region (%1) is not the one of the SSO start URL (%2). Check both; those of a session in the config file are changed in “Profiles…”, “Edit…”.</source>
        <translation>AWS がサインインを受け付けませんでした。多くの場合、SSO リージョン (%1) が SSO 開始 URL (%2) のリージョンと異なることが原因です。両方を確認してください。設定ファイルにあるセッションの値は、「プロファイル…」の「編集…」で変更できます。</translation>
    </message>
    <message>
        <source>AWS does not know one of the SSO registration scopes (%1). Correct them; those of a session in the config file are changed in “Profiles…”, “Edit…”.</source>
        <translation>AWS で認識されない SSO 登録スコープがあります (%1)。修正してください。設定ファイルにあるセッションのスコープは、「プロファイル…」の「編集…」で変更できます。</translation>
    </message>
    <message>
        <source>“%1” has a value of several lines, which this app leaves alone. Change it in a text editor.</source>
        <translation>「%1」の値が複数行のため、このアプリでは変更できません。テキストエディタで変更してください。</translation>
    </message>
    <message>
        <source>the section [%1] is indented, so AWS tools would take it for a part of the value that is then above it. Take the white space before the heading away, then try again.</source>
        <translation>セクション [%1] が字下げされているため、この変更を行うと、AWS ツールがその上の値の一部とみなしてしまいます。見出しの前の空白を取り除いて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is in another user&apos;s home folder, which is not looked up. Write a full path where it is set: in AWS_CONFIG_FILE, in AWS_SHARED_CREDENTIALS_FILE or in the settings.</source>
        <translation>%1 には別のユーザーのホームフォルダが指定されているため、場所を調べられません。指定した場所 (AWS_CONFIG_FILE、AWS_SHARED_CREDENTIALS_FILE、または設定) に、完全なパスを入力してください。</translation>
    </message>
    <message>
        <source>the file cannot be changed there (%1). Change it in a text editor.</source>
        <translation>ファイルのこの部分は変更できません (%1)。テキストエディタで変更してください。</translation>
    </message>
    <message>
        <source>The SSO region is needed. It is the one in which IAM Identity Center was set up.</source>
        <translation>SSO リージョンを入力してください。IAM Identity Center が設定されたリージョンです。</translation>
    </message>
    <message>
        <source>The SSO start URL is needed. It is the address of your AWS access portal.</source>
        <translation>SSO 開始 URL を入力してください。AWS アクセスポータルのアドレスです。</translation>
    </message>
    <message>
        <source>The browser did not open. Choose another one: for this session with “Browser: …” in its sign-in window, for all others in the settings.</source>
        <translation>ブラウザが開きませんでした。別のブラウザを選択してください。このセッションのブラウザはサインインのウィンドウの「ブラウザ: …」で、ほかのセッションのブラウザは設定で選択できます。</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Legacy SSO profiles (%1)</source>
        <translation>旧形式の SSO プロファイル (%1)</translation>
    </message>
    <message>
        <source>Other profiles (%1)</source>
        <translation>その他のプロファイル (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 is a program, %2 the number of its profiles</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Legacy SSO</source>
        <comment>what a profile is</comment>
        <translation>SSO (旧形式)</translation>
    </message>
    <message>
        <source>Credential process</source>
        <comment>what a profile is</comment>
        <translation>認証情報プロセス</translation>
    </message>
    <message>
        <source>Asks %1</source>
        <comment>what a profile is; %1 is a program</comment>
        <translation>%1 に要求</translation>
    </message>
    <message>
        <source>Access keys</source>
        <comment>what a profile is</comment>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>Assumed role</source>
        <comment>what a profile is</comment>
        <translation>引き受けたロール</translation>
    </message>
    <message>
        <source>Web identity</source>
        <comment>what a profile is</comment>
        <translation>ウェブ ID</translation>
    </message>
    <message>
        <source>AWS login</source>
        <comment>what a profile is</comment>
        <translation>AWS ログイン</translation>
    </message>
    <message>
        <source>SSO session and access keys</source>
        <comment>what a profile is</comment>
        <translation>SSO セッションとアクセスキー</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <comment>what a profile is; %1 is a program</comment>
        <translation>%1 のキー</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>インポートできません</translation>
    </message>
    <message>
        <source>Choose its SSO session below</source>
        <translation>下で SSO セッションを選んでください</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Keychain only, new session %1</source>
        <translation>キーチェーンのみ、新しいセッション %1</translation>
    </message>
    <message>
        <source>Keychain only, session %1</source>
        <translation>キーチェーンのみ、セッション %1</translation>
    </message>
    <message>
        <source>Standard, new session %1</source>
        <translation>標準、新しいセッション %1</translation>
    </message>
    <message>
        <source>Standard, session %1</source>
        <translation>標準、セッション %1</translation>
    </message>
    <message>
        <source>%1: aws-sso-cli keeps the start URL in a file of its own. Choose below which SSO session it is.</source>
        <translation>%1: aws-sso-cli は開始 URL を独自のファイルに保存しています。どの SSO セッションに当たるかを下で選んでください。</translation>
    </message>
    <message>
        <source>%1: AWS tools get the same role as before, %2 in account %3.</source>
        <translation>%1: AWS ツールはこれまでと同じロール %2 (アカウント %3) を取得します。</translation>
    </message>
    <message>
        <source>aws-sso-cli writes it anew when “aws-sso setup profiles” is run.</source>
        <translation>「aws-sso setup profiles」を実行すると、aws-sso-cli が書き直します。</translation>
    </message>
    <message>
        <source>Granted writes it anew when “granted sso populate” is run.</source>
        <translation>「granted sso populate」を実行すると、Granted が書き直します。</translation>
    </message>
    <message>
        <source>Granted asks for access when you do not have this role; this app does not.</source>
        <translation>このロールを持っていないとき、Granted はアクセスを申請しますが、このアプリは申請しません。</translation>
    </message>
    <message>
        <source>Some AWS tools ask another program for its credentials (credential_process); that line goes away.</source>
        <translation>一部の AWS ツールは別のプログラムに認証情報を要求します (credential_process)。その行は削除されます。</translation>
    </message>
    <message>
        <source>%1 has an access key, which AWS tools use in place of IAM Identity Center. It is left alone.</source>
        <translation>%1 にはアクセスキーがあり、AWS ツールは IAM Identity Center の代わりにそれを使います。このプロファイルには手を加えません。</translation>
    </message>
    <message>
        <source>%1 asks a program that this app does not know for its credentials, and goes on doing so.</source>
        <translation>%1 はこのアプリの知らないプログラムに認証情報を要求します。今後もそのままです。</translation>
    </message>
    <message>
        <source>%1: only Leapp knows the account and role. Use “Add profile…” and give the profile this name: its line is replaced then.</source>
        <translation>%1: アカウントとロールは Leapp だけが知っています。「プロファイルを追加…」で同じ名前のプロファイルを作ると、この行が置き換えられます。</translation>
    </message>
    <message>
        <source>%1 asks aws-vault for a profile that does not use IAM Identity Center. Keys that aws-vault keeps stay there.</source>
        <translation>%1 が aws-vault に要求するプロファイルは IAM Identity Center を使っていません。aws-vault が保管しているキーはそのまま残ります。</translation>
    </message>
    <message>
        <source>%1 does not say its %2. Add it in the config file, then look here again.</source>
        <translation>%1 に %2 が書かれていません。設定ファイルに書き加えてから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 has a start URL that cannot be one: %2. Correct it in the config file, then look here again.</source>
        <translation>%1 の開始 URL は使えません: %2。設定ファイルで直してから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 has an SSO region that cannot be one: %2. Correct it in the config file, then look here again.</source>
        <translation>%1 の SSO リージョンは使えません: %2。設定ファイルで直してから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 has an account ID that is none: %2. They have twelve digits. Correct it in the config file, then look here again.</source>
        <translation>%1 のアカウント ID は使えません: %2。アカウント ID は 12 桁です。設定ファイルで直してから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 has a role name that cannot be one: %2. Correct it in the config file, then look here again.</source>
        <translation>%1 のロール名は使えません: %2。設定ファイルで直してから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 names the SSO session %2, which is not in the config file. Add it first, with “Add profile…”.</source>
        <translation>%1 が使う SSO セッション %2 は設定ファイルにありません。先に「プロファイルを追加…」で追加してください。</translation>
    </message>
    <message>
        <source>Not every AWS tool can read the name “%1”. Rename it in the profiles window, then look here again.</source>
        <translation>「%1」という名前を読めない AWS ツールがあります。プロファイルのウィンドウで名前を変更してから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 assumes its role with a token from a file, and goes on doing so.</source>
        <translation>%1 はファイルのトークンでロールを引き受けます。今後もそのままです。</translation>
    </message>
    <message>
        <source>%1 is one of “aws login”, and goes on as it is.</source>
        <translation>%1 は「aws login」のプロファイルです。今後もそのままです。</translation>
    </message>
    <message>
        <source>%1 assumes its role with the credentials of another profile, and goes on doing so.</source>
        <translation>%1 は別のプロファイルの認証情報でロールを引き受けます。今後もそのままです。</translation>
    </message>
    <message>
        <source>%1 gets its %2 from [DEFAULT], which holds for all profiles. Move the line into the profiles that need it, then look here again.</source>
        <translation>%1 の %2 は、すべてのプロファイルに当てはまる [DEFAULT] に書かれています。その行を、必要とするプロファイルに移してから、もう一度ここを見てください。</translation>
    </message>
    <message>
        <source>%1 has its own %2, and [DEFAULT] has one for all profiles, which would count after the import. Move the line in [DEFAULT] into the profiles that need it, then look here again.</source>
        <translation>%1 には独自の %2 がありますが、すべてのプロファイルに当てはまる [DEFAULT] にも書かれていて、インポート後はそちらが有効になります。[DEFAULT] の行を、必要とするプロファイルに移してから、もう一度ここを見てください。</translation>
    </message>
</context>
<context>
    <name>InForceText</name>
    <message>
        <source>no proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>Reached without the proxy: %1 (from %2)</source>
        <translation>プロキシを使わない接続先: %1 (%2 より)</translation>
    </message>
    <message>
        <source>the system&apos;s certificates only</source>
        <translation>システムの証明書のみ</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting is on</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting is off</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Your sign-in goes to addresses that are not AWS&apos;s own, because the environment says so:</source>
        <translation>環境変数の指定により、サインインは AWS 以外の次のアドレスに送られます:</translation>
    </message>
    <message>
        <source>Ignored, because its address is neither https nor on this computer: %1</source>
        <translation>アドレスが https でもこのコンピュータ上でもないため、無視しています: %1</translation>
    </message>
    <message>
        <source>In force: %1 (from these settings)</source>
        <translation>使用中: %1 (この設定より)</translation>
    </message>
    <message>
        <source>In force: %1 (from %2)</source>
        <comment>%2 is a variable of the environment</comment>
        <translation>使用中: %1 (%2 より)</translation>
    </message>
    <message>
        <source>In force: %1 (from the system)</source>
        <translation>使用中: %1 (システムの設定より)</translation>
    </message>
    <message>
        <source>In force: %1 (default)</source>
        <translation>使用中: %1 (既定)</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>Your session %1 has ended.</source>
        <translation>セッション %1 は期限切れになりました。</translation>
    </message>
    <message>
        <source>AWS tools get no credentials until you sign in again.</source>
        <translation>もう一度サインインするまで、AWS のツールは認証情報を取得できません。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>It ends at %1. To go on after that, sign in again.</source>
        <translation>%1 に終了します。その後も続けるには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Your session %1 ends soon.</source>
        <translation>セッション %1 はまもなく終了します。</translation>
    </message>
    <message>
        <source>Signed in to %1.</source>
        <translation>%1 にサインインしました。</translation>
    </message>
    <message>
        <source>The session ends about %1, as last time.</source>
        <translation>前回と同じであれば、セッションは %1 頃に終了します。</translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation>セッションは %1 に終了します。</translation>
    </message>
    <message>
        <source>Role credentials that were already handed out work until they end.</source>
        <translation>すでに渡されたロールの認証情報は、期限が切れるまで有効です。</translation>
    </message>
    <message>
        <source>AWS has not been told yet. The app tries again by itself as long as it runs.</source>
        <translation>AWS への通知はまだ完了していません。アプリの実行中は自動的に再試行します。</translation>
    </message>
    <message>
        <source>The keychain has not deleted its entry yet. It is marked for deletion and no longer used; the app tries again by itself.</source>
        <translation>キーチェーンの項目はまだ削除されていません。削除対象として記録され、今後は使用されません。アプリが自動的に再試行します。</translation>
    </message>
    <message>
        <source>This file could not be removed: %1. Make it removable, then sign out again.</source>
        <translation>次のファイルを削除できませんでした: %1。削除できるようにしてから、もう一度サインアウトしてください。</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>%1 からサインアウトしました。</translation>
    </message>
    <message>
        <source>The secrets of %1 are in the keychain now.</source>
        <translation>%1 の秘密情報をキーチェーンに移しました。</translation>
    </message>
    <message>
        <source>The secrets of %1 were not moved to the keychain.</source>
        <translation>%1 の秘密情報をキーチェーンに移せませんでした。</translation>
    </message>
    <message>
        <source>The sign-in of the AWS CLI is no longer there.</source>
        <translation>AWS CLI のサインイン情報がすでに存在しません。</translation>
    </message>
    <message>
        <source>Without SSO Tray the profiles of %1 work until %2.</source>
        <translation>SSO Tray を終了すると、%1 のプロファイルを利用できるのは %2 までです。</translation>
    </message>
    <message>
        <source>SSO Tray for AWS is closed.</source>
        <translation>SSO Tray for AWS を終了しました。</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons.</source>
        <translation>このデスクトップにはトレイアイコンを表示できません。</translation>
    </message>
    <message>
        <source>SSO Tray for AWS goes on working and shows its window instead; start it again to see the window. On GNOME, the extension “AppIndicator and KStatusNotifierItem Support” brings tray icons back.</source>
        <translation>SSO Tray for AWS は動作を続け、代わりにウィンドウを表示します。ウィンドウを再び表示するには、アプリをもう一度起動してください。GNOME では、拡張機能「AppIndicator and KStatusNotifierItem Support」でトレイアイコンを表示できます。</translation>
    </message>
    <message>
        <source>SSO Tray for AWS is running with another config file.</source>
        <translation>SSO Tray for AWS は別の設定ファイルで実行中です。</translation>
    </message>
    <message>
        <source>You asked for %1, but it goes on with %2. To change that, quit it and start it again.</source>
        <translation>%1 が指定されましたが、引き続き %2 を使用します。変更するには、アプリを終了してから起動し直してください。</translation>
    </message>
    <message numerus="yes">
        <source>It is %n minute(s) fast.</source>
        <translation>
            <numerusform>%n 分進んでいます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n minute(s) slow.</source>
        <translation>
            <numerusform>%n 分遅れています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n hour(s) fast.</source>
        <translation>
            <numerusform>%n 時間進んでいます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n hour(s) slow.</source>
        <translation>
            <numerusform>%n 時間遅れています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n day(s) fast.</source>
        <translation>
            <numerusform>%n 日進んでいます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n day(s) slow.</source>
        <translation>
            <numerusform>%n 日遅れています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>このコンピュータの時計が正しくありません。</translation>
    </message>
    <message>
        <source>%1 Sessions seem to end at the wrong time until you correct it.</source>
        <comment>%1: It is 20 minutes fast.</comment>
        <translation>%1修正するまで、セッションの終了時刻が正しく表示されません。</translation>
    </message>
    <message>
        <source>A program has asked for credentials of %1.</source>
        <translation>プログラムが %1 の認証情報を要求しました。</translation>
    </message>
    <message>
        <source>%1 has asked for credentials of %2.</source>
        <translation>%1 が %2 の認証情報を要求しました。</translation>
    </message>
    <message>
        <source>The session has ended. AWS tools get no credentials until you sign in again.</source>
        <translation>セッションは終了しています。もう一度サインインするまで、AWS のツールは認証情報を取得できません。</translation>
    </message>
    <message>
        <source>You are not signed in. AWS tools get no credentials until you sign in.</source>
        <translation>サインインしていません。サインインするまで、AWS のツールは認証情報を取得できません。</translation>
    </message>
    <message>
        <source>It ends about %1, as last time. Only a fresh session lasts longer.</source>
        <translation>前回と同じであれば %1 頃に終了します。それより長く使うには、新しいセッションを開始する必要があります。</translation>
    </message>
    <message>
        <source>Start a fresh session</source>
        <translation>新しいセッションを開始</translation>
    </message>
    <message>
        <source>Its refresh token is no longer in a file.</source>
        <translation>リフレッシュトークンはもうファイルにはありません。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password.</source>
        <translation>プロキシ %1 がパスワードを要求しています。</translation>
    </message>
    <message>
        <source>Sessions are not renewed until you enter it.</source>
        <translation>入力するまでセッションは更新されません。</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>パスワードを入力…</translation>
    </message>
    <message>
        <source>The proxy&apos;s password was not kept.</source>
        <translation>プロキシのパスワードを保存できませんでした。</translation>
    </message>
    <message>
        <source>%1 The app uses the password until it ends.</source>
        <translation>%1 このパスワードはアプリの終了まで使用されます。</translation>
    </message>
    <message>
        <source>Your change to the AWS config was made again.</source>
        <translation>AWS の設定ファイルへの変更をやり直しました。</translation>
    </message>
    <message>
        <source>Another program had written the file over it at the same moment.</source>
        <translation>同じ瞬間に別のプログラムがファイルを上書きしていました。</translation>
    </message>
    <message>
        <source>Your change to the AWS config is gone.</source>
        <translation>AWS の設定ファイルへの変更が失われました。</translation>
    </message>
    <message>
        <source>Another program has written the file over it. Please look at it in “Profiles…”, and make the change again.</source>
        <translation>別のプログラムがファイルを上書きしました。「プロファイル…」で内容を確認し、もう一度変更してください。</translation>
    </message>
</context>
<context>
    <name>Passkeys</name>
    <message>
        <source>Passkeys, security keys and checks of company devices do not work in this window: they need your own browser.</source>
        <translation>パスキー、セキュリティキー、会社のデバイスの確認は、このウィンドウでは使えません。ご自分のブラウザが必要です。</translation>
    </message>
    <message>
        <source>Security keys work in this window. Passkeys kept by this computer and checks of company devices need your own browser.</source>
        <translation>このウィンドウではセキュリティキーを使えます。このコンピュータに保存されたパスキーと会社のデバイスの確認には、ご自分のブラウザが必要です。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>There is no SSO session “%1” in the config. Choose another one.</source>
        <translation>設定ファイルに SSO セッション「%1」がありません。別のセッションを選んでください。</translation>
    </message>
    <message>
        <source>The session does not say its %1, so nobody can sign in to it.</source>
        <translation>セッションに %1 が書かれていないため、サインインできません。</translation>
    </message>
    <message>
        <source>For SSO the profile needs %1 as well.</source>
        <translation>SSO を使うには、プロファイルに %1 も必要です。</translation>
    </message>
    <message>
        <source>The profile has another %1 than its session, so AWS tools refuse it.</source>
        <translation>プロファイルの %1 がセッションのものと異なるため、AWS ツールはこのプロファイルを拒否します。</translation>
    </message>
    <message>
        <source>The profile repeats the %1 of its session, which some AWS tools refuse.</source>
        <translation>プロファイルがセッションの %1 を重ねて書いています。一部の AWS ツールはこれを拒否します。</translation>
    </message>
    <message>
        <source>AWS does not list the role %1 for you any more.</source>
        <translation>ロール %1 は、もう AWS の一覧にありません。</translation>
    </message>
    <message>
        <source>The program that it asks for credentials is not there: %1</source>
        <translation>認証情報を要求する先のプログラムがありません: %1</translation>
    </message>
    <message>
        <source>It has both SSO and a credential process. The AWS CLI uses one of them, other tools the other.</source>
        <translation>SSO と credential_process の両方があります。AWS CLI は一方を、ほかのツールはもう一方を使います。</translation>
    </message>
    <message>
        <source>It has access keys as well, and some AWS tools use those in place of your sign-in.</source>
        <translation>アクセスキーも書かれています。一部の AWS ツールは、サインインの代わりにそれを使います。</translation>
    </message>
    <message>
        <source>It names its start URL itself, as older AWS tools wrote it. Such a sign-in is not renewed by them.</source>
        <translation>開始 URL がプロファイル自体に書かれた古い形式です。この形式では、AWS ツールがサインインを更新しません。</translation>
    </message>
    <message>
        <source>The credentials file has access keys for a profile of this name too, and AWS tools may use those.</source>
        <translation>認証情報ファイルにも同じ名前のプロファイルのアクセスキーがあり、AWS ツールがそれを使うことがあります。</translation>
    </message>
    <message>
        <source>It takes its credentials from the profile “%1”, which does not exist.</source>
        <translation>認証情報の取得元のプロファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>There is a comment behind the value of “%1”. The AWS CLI takes it for a part of the value.</source>
        <translation>「%1」の値の後ろにコメントがあります。AWS CLI はそれを値の一部とみなします。</translation>
    </message>
    <message>
        <source>The name has characters for which some AWS tools ignore the profile or session.</source>
        <translation>名前に使われている文字のため、一部の AWS ツールはこのプロファイルまたはセッションを無視します。</translation>
    </message>
    <message>
        <source>Not every AWS tool reads the heading [%1].</source>
        <translation>見出し [%1] を読めない AWS ツールがあります。</translation>
    </message>
    <message>
        <source>The section [%1] does not count: another one of this name comes later.</source>
        <translation>セクション [%1] は使われません。後ろに同じ名前のセクションがあります。</translation>
    </message>
    <message>
        <source>No AWS tool reads the section [%1].</source>
        <translation>セクション [%1] を読む AWS ツールはありません。</translation>
    </message>
    <message>
        <source>The AWS CLI takes what [DEFAULT] says into every profile; other tools do not. Is [default] meant?</source>
        <translation>AWS CLI は [DEFAULT] の内容をすべてのプロファイルに取り込みますが、ほかのツールは取り込みません。[default] の間違いではありませんか?</translation>
    </message>
    <message>
        <source>%1 is set in the environment. AWS tools started from there use it in place of AWS_PROFILE.</source>
        <translation>環境変数 %1 が設定されています。その環境で起動した AWS ツールは、AWS_PROFILE の代わりにこれを使います。</translation>
    </message>
    <message>
        <source>Remove the byte order mark…</source>
        <translation>バイトオーダーマークを削除…</translation>
    </message>
    <message>
        <source>Keep the first value…</source>
        <translation>最初の値を残す…</translation>
    </message>
    <message>
        <source>Keep the last value…</source>
        <translation>最後の値を残す…</translation>
    </message>
    <message>
        <source>Join the two sections…</source>
        <translation>2 つのセクションをまとめる…</translation>
    </message>
    <message>
        <source>Make the line a comment…</source>
        <translation>この行をコメントにする…</translation>
    </message>
    <message>
        <source>Add the bracket…</source>
        <translation>括弧を補う…</translation>
    </message>
    <message>
        <source>Remove the NUL character…</source>
        <translation>NUL 文字を削除…</translation>
    </message>
    <message>
        <source>Replace these characters by “?”…</source>
        <translation>これらの文字を「?」に置き換える…</translation>
    </message>
    <message>
        <source>Remove the section…</source>
        <translation>セクションを削除…</translation>
    </message>
    <message>
        <source>Correct the heading…</source>
        <translation>見出しを直す…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>the profile</comment>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <comment>the profile</comment>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>the session</comment>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <comment>the profile</comment>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Let the session decide…</source>
        <translation>セッションの値を使う…</translation>
    </message>
    <message>
        <source>Convert to a session…</source>
        <translation>セッションに変換…</translation>
    </message>
    <message>
        <source>Keep SSO…</source>
        <translation>SSO を残す…</translation>
    </message>
    <message>
        <source>Keep the credential process…</source>
        <translation>credential_process を残す…</translation>
    </message>
    <message>
        <source>Remove the access keys…</source>
        <translation>アクセスキーを削除…</translation>
    </message>
    <message>
        <source>Use this app&apos;s program…</source>
        <translation>このアプリのプログラムを使う…</translation>
    </message>
    <message>
        <source>Move the comment above…</source>
        <translation>コメントを上の行に移す…</translation>
    </message>
    <message>
        <source>There is “:” in place of “=” behind “%1”. The AWS CLI reads it, other AWS tools refuse the file.</source>
        <translation>「%1」の後ろが「=」ではなく「:」になっています。AWS CLI は読み取れますが、ほかの AWS ツールはこのファイルを受け付けません。</translation>
    </message>
    <message>
        <source>The section [%1] is indented, so AWS tools take it for a part of the value above it.</source>
        <translation>セクション [%1] が字下げされているため、AWS ツールはその上の値の一部とみなします。</translation>
    </message>
    <message>
        <source>Move the heading to the left…</source>
        <translation>見出しを行頭に移動…</translation>
    </message>
    <message>
        <source>Write “=” in place of “:”…</source>
        <translation>「:」を「=」に置き換える…</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>This window opens secure pages (https) only, so it did not open %1.</source>
        <translation>このウィンドウは安全なページ (https) だけを開くため、%1 は開きませんでした。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so it was not opened.</source>
        <translation>%1 の証明書は信頼されていないため、開きませんでした。</translation>
    </message>
    <message>
        <source>This window keeps no files, so a download of %1 was refused.</source>
        <translation>このウィンドウはファイルを保存しないため、%1 からのダウンロードを拒否しました。</translation>
    </message>
    <message>
        <source>This window gives no files away, so what %1 asked for was refused.</source>
        <translation>このウィンドウはファイルを渡さないため、%1 の要求を拒否しました。</translation>
    </message>
    <message>
        <source>%1 asked for something that no page gets here, such as the camera, the location or notices.</source>
        <translation>%1 が、カメラ、位置情報、通知など、このウィンドウではどのページにも許可しないものを要求しました。</translation>
    </message>
    <message>
        <source>%1 asked for a certificate of this computer, which this window cannot show. Continue in your own browser if the page does not go on.</source>
        <translation>%1 がこのコンピュータの証明書を要求しましたが、このウィンドウでは提示できません。先に進めない場合は、ご自分のブラウザで続けてください。</translation>
    </message>
    <message>
        <source>%1 asked for a password by a dialog, which this window does not have. Continue in your own browser.</source>
        <translation>%1 がダイアログでパスワードを要求しましたが、このウィンドウにはダイアログがありません。ご自分のブラウザで続けてください。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password, which this window does not have. Continue in your own browser.</source>
        <translation>プロキシ %1 がパスワードを要求していますが、このウィンドウにはパスワードがありません。ご自分のブラウザで続けてください。</translation>
    </message>
    <message>
        <source>%1 wanted to open another window, which was refused. Continue in your own browser if the page does not go on.</source>
        <translation>%1 が別のウィンドウを開こうとしましたが、拒否しました。先に進めない場合は、ご自分のブラウザで続けてください。</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 からのメッセージ: %2</translation>
    </message>
    <message>
        <source>%1 asks: %2 The answer was “Cancel”, because this window has no dialogs. To answer otherwise, continue in your own browser.</source>
        <translation>%1 からの質問: %2 このウィンドウにはダイアログがないため、「キャンセル」と答えました。別の答えにするには、ご自分のブラウザで続けてください。</translation>
    </message>
    <message>
        <source>%1 keeps showing messages; they are hidden now.</source>
        <translation>%1 がメッセージを表示し続けているため、今後は表示しません。</translation>
    </message>
</context>
<context>
    <name>SessionInput</name>
    <message>
        <source>A name is needed. Choose any short name, like my-sso.</source>
        <translation>名前を入力してください。my-sso のような短い名前で構いません。</translation>
    </message>
    <message>
        <source>Use letters, digits and - _ . / @ % + : only, so that every AWS tool can read the name.</source>
        <translation>すべての AWS ツールが読み取れるように、英数字と - _ . / @ % + : のみを使用してください。</translation>
    </message>
    <message>
        <source>The start URL is needed. It is the address of your AWS access portal.</source>
        <translation>開始 URL を入力してください。AWS アクセスポータルのアドレスです。</translation>
    </message>
    <message>
        <source>The start URL must begin with https://.</source>
        <translation>開始 URL は https:// で始まる必要があります。</translation>
    </message>
    <message>
        <source>This is not a complete address yet. It looks like https://d-1234567890.awsapps.com/start.</source>
        <translation>アドレスがまだ完全ではありません。https://d-1234567890.awsapps.com/start のような形式です。</translation>
    </message>
    <message>
        <source>The start URL must not contain a user name (what stands before “@”).</source>
        <translation>開始 URL にユーザー名 (「@」より前の部分) を含めることはできません。</translation>
    </message>
    <message>
        <source>This is not a web address. It should look like https://d-1234567890.awsapps.com/start.</source>
        <translation>ウェブアドレスではありません。https://d-1234567890.awsapps.com/start のような形式で入力してください。</translation>
    </message>
    <message>
        <source>The region is needed. It is the one in which IAM Identity Center was set up.</source>
        <translation>リージョンを入力してください。IAM Identity Center が設定されたリージョンです。</translation>
    </message>
    <message>
        <source>Region names look like ap-northeast-1: small letters, digits and hyphens.</source>
        <translation>リージョン名は ap-northeast-1 のように、英小文字、数字、ハイフンで構成されます。</translation>
    </message>
    <message>
        <source>A scope is needed. Usually it is %1.</source>
        <translation>スコープを入力してください。通常は %1 です。</translation>
    </message>
    <message>
        <source>Scope values must be separated by commas.</source>
        <translation>スコープはカンマで区切ってください。</translation>
    </message>
    <message>
        <source>A scope consists of plain letters, digits and colons.</source>
        <translation>スコープには英数字とコロンを使用してください。</translation>
    </message>
    <message>
        <source>The start URL names another region: %1.</source>
        <translation>開始 URL には別のリージョンが含まれています: %1。</translation>
    </message>
    <message>
        <source>This app does not know this region. If the name is right, go on.</source>
        <translation>このアプリの一覧にないリージョンです。名前が正しければ、そのまま続けてください。</translation>
    </message>
    <message>
        <source>This is an e-mail address. The start URL is the address of your AWS access portal, like https://d-1234567890.awsapps.com/start.</source>
        <translation>これはメールアドレスです。開始 URL は、https://d-1234567890.awsapps.com/start のような AWS アクセスポータルのアドレスです。</translation>
    </message>
    <message>
        <source>This is another page of AWS, like the console or the page for a code. The start URL is the address of your AWS access portal, like https://d-1234567890.awsapps.com/start.</source>
        <translation>これは AWS の別のページ (コンソールやコードの入力ページなど) です。開始 URL は、https://d-1234567890.awsapps.com/start のような AWS アクセスポータルのアドレスです。</translation>
    </message>
    <message>
        <source>Write the region in small letters: %1.</source>
        <translation>リージョンは小文字で入力してください: %1</translation>
    </message>
    <message>
        <source>This is an availability zone. Its region is %1.</source>
        <translation>これはアベイラビリティーゾーンです。リージョンは %1 です。</translation>
    </message>
    <message>
        <source>The start URL belongs to another AWS partition (%1) than this region.</source>
        <translation>開始 URL は、このリージョンとは別の AWS パーティション (%1) のものです。</translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>%1: %2</source>
        <comment>a session&apos;s name, and how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>AWS tools do not find its token, because the file cannot be written</source>
        <translation>ファイルに書き込めないため、AWS のツールはトークンを読み取れません</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two things to say about a session: no network, trying again; works until 18:05</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>signed out, but not everywhere yet</source>
        <translation>サインアウト済み（未完了の処理があります）</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>サインアウト済み</translation>
    </message>
    <message>
        <source>no network, trying again</source>
        <translation>ネットワークに接続できないため再試行中</translation>
    </message>
    <message>
        <source>ended, sign in again</source>
        <translation>期限切れ、再サインインが必要</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>signed in by the AWS CLI</source>
        <translation>AWS CLI によりサインイン済み</translation>
    </message>
    <message>
        <source>signed in for this run only</source>
        <translation>今回の起動中のみサインイン済み</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>サインイン済み</translation>
    </message>
    <message>
        <source>this network does not lead to AWS, trying again</source>
        <translation>このネットワークから AWS に到達できないため再試行中</translation>
    </message>
    <message>
        <source>not renewed yet, trying again</source>
        <translation>まだ更新できていないため再試行中</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>there is no keychain</source>
        <translation>キーチェーンがありません</translation>
    </message>
    <message>
        <source>the keychain cannot be used</source>
        <translation>キーチェーンを使用できません</translation>
    </message>
    <message>
        <source>works until %1</source>
        <translation>%1 まで利用可能</translation>
    </message>
    <message>
        <source>ends about %1, as last time</source>
        <translation>前回同様なら %1 頃に終了</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>%1 に終了</translation>
    </message>
    <message>
        <source>the proxy asks for a password, trying again</source>
        <translation>プロキシがパスワードを要求しているため再試行中</translation>
    </message>
</context>
<context>
    <name>SignInStatus</name>
    <message>
        <source>%1 The app keeps trying.</source>
        <translation>%1アプリは自動的に再試行を続けています。</translation>
    </message>
    <message>
        <source>Asking AWS for a code…</source>
        <translation>AWS にコードを要求しています…</translation>
    </message>
    <message>
        <source>The request was refused in the browser. If that was not you, leave it at that; otherwise try again.</source>
        <translation>リクエストはブラウザで拒否されました。ご自身の操作でない場合はこのまま終了し、そうでない場合はもう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>The code has expired. Get a new code to go on.</source>
        <translation>コードの有効期限が切れました。続けるには、新しいコードを取得してください。</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>新しいコードを取得</translation>
    </message>
    <message>
        <source>Waiting for your approval in the browser. AWS asked for fewer questions, so it may take some seconds until the app notices.</source>
        <translation>ブラウザでの承認を待っています。AWS から確認の間隔を空けるよう求められたため、承認が反映されるまで数秒かかることがあります。</translation>
    </message>
    <message>
        <source>Waiting for your approval in the browser…</source>
        <translation>ブラウザでの承認を待っています…</translation>
    </message>
    <message>
        <source>Approved. Saving to the keychain…</source>
        <translation>承認されました。キーチェーンに保存しています…</translation>
    </message>
    <message>
        <source>You are signed in, but the sign-in could not be saved. %1</source>
        <translation>サインインしましたが、サインイン情報を保存できませんでした。%1</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in another window.</source>
        <translation>サインインは別のウィンドウでキャンセルされました。</translation>
    </message>
    <message>
        <source>Asking AWS for a sign-in…</source>
        <translation>AWS にサインインを要求しています…</translation>
    </message>
    <message>
        <source>Approved in the browser. Asking AWS for the sign-in…</source>
        <translation>ブラウザで承認されました。AWS からサインインを取得しています…</translation>
    </message>
    <message>
        <source>Waiting for the browser…</source>
        <translation>ブラウザからの応答を待っています…</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again, or use a device code.</source>
        <translation>時間内にブラウザから応答がありませんでした。もう一度試すか、デバイスコードを使用してください。</translation>
    </message>
    <message>
        <source>This computer does not let the app listen on 127.0.0.1 (%1), where the browser would bring the sign-in back. Use a device code instead.</source>
        <translation>このコンピュータでは、ブラウザがサインインを返す先の 127.0.0.1 でアプリが接続を待ち受けることができません (%1)。代わりにデバイスコードを使用してください。</translation>
    </message>
    <message>
        <source>Asking %1 for your access portal…</source>
        <translation>%1 にアクセスポータルを問い合わせています…</translation>
    </message>
</context>
<context>
    <name>StoredText</name>
    <message>
        <source>Sign-ins</source>
        <translation>サインイン情報</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>プロキシのパスワード</translation>
    </message>
    <message>
        <source>Access tokens for AWS tools</source>
        <translation>AWS ツール用のアクセストークン</translation>
    </message>
    <message>
        <source>Role credentials of the AWS CLI</source>
        <translation>AWS CLI が保持するロールの認証情報</translation>
    </message>
    <message>
        <source>Role credentials</source>
        <translation>ロールの認証情報</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>Backups of the AWS config</source>
        <translation>AWS 設定ファイルのバックアップ</translation>
    </message>
    <message>
        <source>Lists of accounts and roles</source>
        <translation>アカウントとロールの一覧</translation>
    </message>
    <message>
        <source>Records of sessions</source>
        <translation>セッションの記録</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>ロックファイル</translation>
    </message>
    <message>
        <source>For each session the refresh token, the client secret and the access token, in the keychain of this computer. They are good for hours to 90 days.</source>
        <translation>セッションごとのリフレッシュトークン、クライアントシークレット、アクセストークンです。このコンピュータのキーチェーンにあり、数時間から 90 日間有効です。</translation>
    </message>
    <message>
        <source>User name and password for the proxy, in the keychain of this computer.</source>
        <translation>プロキシのユーザー名とパスワードです。このコンピュータのキーチェーンにあります。</translation>
    </message>
    <message>
        <source>The access token of each session that has Standard profiles, in files that the AWS CLI and the SDKs read. It is good for about an hour.</source>
        <translation>「標準」のプロファイルがあるセッションのアクセストークンです。AWS CLI と SDK が読み取るファイルにあり、約 1 時間有効です。</translation>
    </message>
    <message>
        <source>Credentials of roles that you or AWS tools have used lately. They are never on the disk.</source>
        <translation>最近、ご自身または AWS ツールが使用したロールの認証情報です。ディスクには書き込まれません。</translation>
    </message>
    <message>
        <source>Credentials that you have copied. They go by themselves after the time that you have set.</source>
        <translation>コピーした認証情報です。設定した時間が過ぎると自動的に消去されます。</translation>
    </message>
    <message>
        <source>Names of sessions, when you signed in, and how long it lasted. No secrets.</source>
        <translation>セッションの名前、サインインした日時、その継続時間です。秘密情報は含まれません。</translation>
    </message>
    <message>
        <source>What is chosen in this window. No secrets.</source>
        <translation>このウィンドウで選択した内容です。秘密情報は含まれません。</translation>
    </message>
    <message>
        <source>Empty files that keep two copies of the app from getting in each other&apos;s way. They stay while the app runs.</source>
        <translation>アプリが二重に動作して互いに干渉することを防ぐ空のファイルです。アプリの動作中は残ります。</translation>
    </message>
    <message>
        <source>not there</source>
        <comment>nothing is stored in that place</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>locked (%1)</source>
        <comment>%1 is such as “2 entries”</comment>
        <translation>ロック中 (%1)</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>キーチェーンなし</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>what is stored in that place</comment>
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n ファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>in memory only</source>
        <translation>メモリ上のみ</translation>
    </message>
    <message>
        <source>keychain, as “%1”</source>
        <translation>キーチェーン (「%1」)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name and a sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 The entries already count as gone, and are removed as soon as the keychain can be used.</source>
        <translation>%1項目はすでに消去済みとして扱われ、キーチェーンが使えるようになりしだい削除されます。</translation>
    </message>
    <message>
        <source>Credentials that the AWS CLI keeps for profiles. Signing out removes those of your sessions; the others stay.</source>
        <translation>AWS CLI がプロファイルのために保持する認証情報です。サインアウトするとご自身のセッションのものが削除され、それ以外は残ります。</translation>
    </message>
    <message>
        <source>The last 50 changes that this app made to the AWS config, and how it was before each of them, so that they can be undone. They may hold what your config holds.</source>
        <translation>このアプリが AWS の設定ファイルに加えた最近 50 件の変更と、それぞれの変更前の内容です。元に戻すために使います。設定ファイルにある内容が含まれることがあります。</translation>
    </message>
    <message>
        <source>Names of accounts and roles, favourites, what was used lately, and which profiles were created for many roles at once. No secrets.</source>
        <translation>アカウントとロールの名前、お気に入り、最近使用したもの、まとめて作成したプロファイルの一覧です。秘密の情報は含まれません。</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>ログイン時の起動</translation>
    </message>
    <message>
        <source>Where the system reads that it shall start the app when you log in. No secrets.</source>
        <translation>ログイン時にアプリを起動するよう、システムに指示する設定です。秘密情報は含まれません。</translation>
    </message>
</context>
<context>
    <name>ssotray::AccountsWindow</name>
    <message>
        <source>Nothing was found among the accounts, and the roles that are loaded so far.</source>
        <translation>アカウントと、読み込み済みのロールの中には見つかりませんでした。</translation>
    </message>
    <message>
        <source>Choose a role to see what you can do with it.</source>
        <translation>ロールを選択すると、利用できる操作が表示されます。</translation>
    </message>
    <message>
        <source>Sign in to use its roles.</source>
        <comment>the roles of a session</comment>
        <translation>ロールを使用するにはサインインしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s). Choose a role to see what you can do with it.</source>
        <translation>
            <numerusform>%n 件のアカウントがあります。ロールを選択すると、利用できる操作が表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to use its roles.</source>
        <comment>the roles of an account</comment>
        <translation>ロールを使用するにはサインインしてください。</translation>
    </message>
    <message>
        <source>You have no roles in this account.</source>
        <translation>このアカウントで利用できるロールはありません。</translation>
    </message>
    <message>
        <source>Choose one of its roles to see what you can do with it.</source>
        <comment>the roles of an account</comment>
        <translation>このアカウントのロールを選択すると、利用できる操作が表示されます。</translation>
    </message>
    <message>
        <source>This holds until the app ends, because it could not be saved: %1</source>
        <translation>保存できなかったため、この変更はアプリを終了するまでのみ有効です: %1</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>アカウントとロール</translation>
    </message>
    <message>
        <source>There is no session in your AWS config yet. Add a profile: you are asked for the start URL of your AWS access portal and sign in, then your accounts and roles are here.</source>
        <translation>AWS の設定ファイルにはまだセッションがありません。プロファイルを追加してください。AWS アクセスポータルの開始 URL を入力してサインインすると、ここにアカウントとロールが表示されます。</translation>
    </message>
    <message>
        <source>Add profile…</source>
        <translation>プロファイルを追加…</translation>
    </message>
    <message>
        <source>Name, ID, e-mail, role or profile</source>
        <translation>名前、ID、E メール、ロール、プロファイル</translation>
    </message>
    <message>
        <source>SSO &amp;Tray</source>
        <comment>menu with the same entries as the tray icon&apos;s</comment>
        <translation>SSO Tray(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add profile…</source>
        <translation>プロファイルを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>プロファイル(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <comment>the whole program</comment>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>This account is no longer assigned to you.</source>
        <translation>このアカウントは割り当てられなくなりました。</translation>
    </message>
    <message>
        <source>&amp;Create profiles for many roles…</source>
        <translation>多数のロールのプロファイルを作成(&amp;C)…</translation>
    </message>
    <message>
        <source>Reading its accounts was stopped.</source>
        <comment>those of a session</comment>
        <translation>アカウントの読み込みを中止しました。</translation>
    </message>
    <message>
        <source>Reading its roles was stopped.</source>
        <comment>those of an account</comment>
        <translation>ロールの読み込みを中止しました。</translation>
    </message>
</context>
<context>
    <name>ssotray::AddressBar</name>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>安全な接続</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピュータ</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>開けませんでした</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>User code</source>
        <translation>ユーザーコード</translation>
    </message>
    <message>
        <source>Compare this code:</source>
        <translation>コードの照合:</translation>
    </message>
    <message>
        <source>Continue in my browser</source>
        <translation>自分のブラウザで続ける</translation>
    </message>
</context>
<context>
    <name>ssotray::Application</name>
    <message>
        <source>The page could not be opened.</source>
        <translation>ページを開けませんでした。</translation>
    </message>
</context>
<context>
    <name>ssotray::AskersPage</name>
    <message>
        <source>No program has asked since SSO Tray was started.</source>
        <translation>SSO Tray の起動後、認証情報を要求したプログラムはありません。</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>that asked</comment>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>What it got</source>
        <comment>credentials or why not</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>When</source>
        <comment>it asked</comment>
        <translation>日時</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Programs that asked for credentials</source>
        <translation>認証情報を要求したプログラム</translation>
    </message>
    <message>
        <source>The last programs that asked for credentials of a Keychain only profile, each with its latest request. The list is only in memory.</source>
        <translation>キーチェーンのみのプロファイルの認証情報を最近要求したプログラムと、それぞれの最後の要求です。この一覧はメモリにだけあります。</translation>
    </message>
    <message>
        <source>A name is what the program calls itself. Whatever runs under your user account can ask.</source>
        <translation>名前はプログラム自身が名乗っているものです。あなたのユーザーアカウントで動くものはすべて要求できます。</translation>
    </message>
    <message>
        <source>Unknown program</source>
        <translation>不明なプログラム</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Nothing, sign-in needed</source>
        <translation>なし (サインインが必要)</translation>
    </message>
    <message>
        <source>Nothing, keychain locked</source>
        <translation>なし (キーチェーンがロック中)</translation>
    </message>
    <message>
        <source>Nothing, refused by AWS</source>
        <translation>なし (AWS が拒否)</translation>
    </message>
    <message>
        <source>Nothing, AWS not reached</source>
        <translation>なし (AWS に接続できず)</translation>
    </message>
</context>
<context>
    <name>ssotray::BrowserCard</name>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Use this computer&apos;s browser without a code</source>
        <translation>このコンピュータのブラウザでコードなしにサインイン</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>ブラウザをもう一度開く</translation>
    </message>
    <message>
        <source>The link is on the clipboard. Open it in a browser on this computer.</source>
        <translation>リンクをクリップボードにコピーしました。このコンピュータのブラウザで開いてください。</translation>
    </message>
    <message>
        <source>The browser of this computer opens, you approve the sign-in there, and it comes back by itself. That worked last time.</source>
        <translation>このコンピュータのブラウザが開きます。そこでサインインを承認すると、自動的にアプリに戻ります。前回はこの方法でサインインしました。</translation>
    </message>
    <message>
        <source>Approve the sign-in in the browser of this computer, which has just been asked to open. Only approve if you started this here, just now.</source>
        <translation>このコンピュータのブラウザを開きました。そこでサインインを承認してください。たった今ここで始めたサインインの場合にのみ承認してください。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it in a browser on this computer, or use a device code.</source>
        <translation>ブラウザを開けませんでした。リンクをコピーしてこのコンピュータのブラウザで開くか、デバイスコードを使用してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::BrowserChoice</name>
    <message>
        <source>The browser that this session opens for signing in and for the console.</source>
        <translation>このセッションで、サインインとコンソールに使うブラウザです。</translation>
    </message>
    <message>
        <source>Default browser</source>
        <translation>既定のブラウザ</translation>
    </message>
    <message>
        <source>%1, private window</source>
        <comment>the name of a browser</comment>
        <translation>%1 (プライベートウィンドウ)</translation>
    </message>
    <message>
        <source>Browser: %1</source>
        <comment>button: which one is opened</comment>
        <translation>ブラウザ: %1</translation>
    </message>
    <message>
        <source>Another command…</source>
        <translation>別のコマンド…</translation>
    </message>
    <message>
        <source>SSO Tray for AWS</source>
        <translation>SSO Tray for AWS</translation>
    </message>
    <message>
        <source>The command of a browser, like firefox -P work or chromium --incognito %u. The link takes the place of %u, or comes last. No shell reads it.</source>
        <translation>ブラウザのコマンドを入力してください (例: firefox -P work、chromium --incognito %u)。リンクは %u の位置に入り、%u がなければ最後に付きます。シェルは介しません。</translation>
    </message>
    <message>
        <source>Use it</source>
        <comment>button: a command that was typed</comment>
        <translation>使用する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ssotray::BrowserWindow</name>
    <message>
        <source>Sign in to AWS</source>
        <translation>AWS へのサインイン</translation>
    </message>
    <message>
        <source>The page has crashed.</source>
        <translation>ページがクラッシュしました。</translation>
    </message>
    <message>
        <source>Built-in window with Qt WebEngine %1 (Chromium %2).</source>
        <translation>Qt WebEngine %1 (Chromium %2) を使った内蔵ウィンドウです。</translation>
    </message>
    <message>
        <source>The CA bundle that the app uses (AWS_CA_BUNDLE) cannot be used in this window. If a page is not trusted here, continue in your own browser.</source>
        <translation>アプリが使っている CA バンドル (AWS_CA_BUNDLE) は、このウィンドウでは使えません。ページが信頼されない場合は、ご自分のブラウザで続けてください。</translation>
    </message>
    <message>
        <source>%1 could not be opened (%2).</source>
        <translation>%1 を開けませんでした (%2)。</translation>
    </message>
</context>
<context>
    <name>ssotray::BulkForm</name>
    <message>
        <source>Also for roles that already have a profile</source>
        <translation>すでにプロファイルがあるロールにも作成する</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>名前のテンプレート</translation>
    </message>
    <message>
        <source>CLI default client Region</source>
        <translation>CLI のデフォルトリージョン</translation>
    </message>
    <message>
        <source>CLI default output format</source>
        <translation>CLI のデフォルト出力形式</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n profile(s) made here whose role is gone</source>
        <translation>
            <numerusform>ここで作成し、ロールがなくなった %n 件のプロファイルを削除する</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::BulkWindow</name>
    <message>
        <source>The profiles were not saved. %1</source>
        <translation>プロファイルは保存されませんでした。%1</translation>
    </message>
    <message>
        <source>Tick the sessions, accounts or roles for which you want profiles.</source>
        <translation>プロファイルを作成するセッション、アカウント、ロールにチェックを付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) will be added.</source>
        <translation>
            <numerusform>%n 件のプロファイルを追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) have a profile already, which stays as it is.</source>
        <translation>
            <numerusform>%n 件のロールにはすでにプロファイルがあり、そのまま残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) will be removed.</source>
        <translation>
            <numerusform>%n 件のプロファイルを削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) cannot be written.</source>
        <translation>
            <numerusform>%n 件のロールは書き込めません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the roles of %n more account(s)…</source>
        <translation>
            <numerusform>あと %n 件のアカウントのロールを読み込んでいます…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %n account(s) could not be read.</source>
        <translation>
            <numerusform>%n 件のアカウントのロールを読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be noted which they are, so they will not be offered for removal later. %1</source>
        <translation>作成したプロファイルを記録できなかったため、後で削除の候補として表示されません。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are saved.</source>
        <translation>
            <numerusform>%n 件のプロファイルを保存しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are removed.</source>
        <translation>
            <numerusform>%n 件のプロファイルを削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Create profiles</source>
        <translation>プロファイルを作成</translation>
    </message>
    <message>
        <source>There is no session in your AWS config yet. Add a profile: you are asked for the start URL of your AWS access portal and sign in, then your accounts and roles are here.</source>
        <translation>AWS の設定ファイルにはまだセッションがありません。プロファイルを追加してください。AWS アクセスポータルの開始 URL を入力してサインインすると、ここにアカウントとロールが表示されます。</translation>
    </message>
    <message>
        <source>Add profile…</source>
        <translation>プロファイルを追加…</translation>
    </message>
    <message>
        <source>Name, ID, e-mail or role</source>
        <translation>名前、ID、E メール、ロール</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>%1 の変更内容</translation>
    </message>
</context>
<context>
    <name>ssotray::CatalogModel</name>
    <message>
        <source>Loading…</source>
        <comment>the roles of an account</comment>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>No roles</source>
        <comment>in an account</comment>
        <translation>ロールがありません</translation>
    </message>
    <message>
        <source>Account or role</source>
        <comment>column title</comment>
        <translation>アカウントまたはロール</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>column title</comment>
        <translation>E メール</translation>
    </message>
    <message>
        <source>Sign in to see its accounts.</source>
        <comment>the accounts of a session</comment>
        <translation>アカウントを表示するにはサインインしてください。</translation>
    </message>
    <message>
        <source>No AWS accounts are available to you.</source>
        <translation>利用できる AWS アカウントがありません。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <comment>the accounts of a session</comment>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <comment>a role that is one</comment>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>State or e-mail</source>
        <comment>column title</comment>
        <translation>状態または E メール</translation>
    </message>
    <message>
        <source>Session, account or role</source>
        <comment>column title</comment>
        <translation>セッション、アカウント、ロール</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>mark of a row, e-mail</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New</source>
        <comment>an account or role that was not there when you looked last</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>No longer assigned to you</source>
        <comment>an account or role</comment>
        <translation>割り当て解除済み</translation>
    </message>
    <message>
        <source>Stopped. Press Enter or double-click here to go on.</source>
        <comment>reading the accounts of a session</comment>
        <translation>中止しました。続けるには、ここで Enter キーを押すかダブルクリックしてください。</translation>
    </message>
    <message>
        <source>Stopped. Press Enter or double-click here to read its roles.</source>
        <comment>the roles of an account</comment>
        <translation>中止しました。ロールを読み込むには、ここで Enter キーを押すかダブルクリックしてください。</translation>
    </message>
</context>
<context>
    <name>ssotray::CatalogTree</name>
    <message>
        <source>Accounts and roles</source>
        <translation>アカウントとロール</translation>
    </message>
</context>
<context>
    <name>ssotray::ChangeDialog</name>
    <message>
        <source>Change to the config file</source>
        <translation>設定ファイルの変更内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>まだ変更はありません。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>何も変更されていません。%1</translation>
    </message>
</context>
<context>
    <name>ssotray::CheckPage</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>レポートをコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>レポートを保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of the connection check</comment>
        <translation>手順</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a step</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>What was found</source>
        <comment>by a step of the connection check</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>接続の確認</translation>
    </message>
    <message>
        <source>The report holds host names, paths and the app&apos;s last log lines, but no token, no password and no credentials.</source>
        <translation>レポートにはホスト名、パス、アプリの最近のログが含まれますが、トークン、パスワード、認証情報は含まれません。</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>レポートをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>レポートの保存</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>レポートを保存しました: %1</translation>
    </message>
    <message>
        <source>R&amp;un again</source>
        <translation>もう一度実行(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>中止(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ssotray::ClipboardCountdown</name>
    <message>
        <source>Clear now</source>
        <translation>今すぐ消去</translation>
    </message>
    <message numerus="yes">
        <source>Cleared from the clipboard in %n second(s).</source>
        <translation>
            <numerusform>%n 秒後にクリップボードから消去します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::CodeCard</name>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>ブラウザを開く</translation>
    </message>
    <message>
        <source>User code</source>
        <translation>ユーザーコード</translation>
    </message>
    <message>
        <source>Verification address</source>
        <translation>検証用アドレス</translation>
    </message>
    <message>
        <source>Open this address in a browser, here or on another device. The browser must show exactly this code.</source>
        <translation>このコンピュータまたは別のデバイスのブラウザで、次のアドレスを開いてください。ブラウザにこれと同じコードが表示されることを確認してください。</translation>
    </message>
    <message>
        <source>Only approve if you started this here, just now.</source>
        <translation>たった今ここで、ご自身がサインインを始めた場合にのみ承認してください。</translation>
    </message>
    <message>
        <source>The code is on the clipboard.</source>
        <translation>コードをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The link is on the clipboard. Open it in a browser of your choice.</source>
        <translation>リンクをクリップボードにコピーしました。お好みのブラウザで開いてください。</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>それでも開く</translation>
    </message>
    <message>
        <source>This address is not on a host of AWS but on %1. Open it only if you know that your organization signs in there.</source>
        <translation>このアドレスは AWS のホストではなく %1 にあります。組織のサインイン先であることがわかっている場合にのみ開いてください。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it in a browser yourself, here or on another device.</source>
        <translation>ブラウザを開けませんでした。リンクをコピーし、このコンピュータまたは別のデバイスのブラウザで開いてください。</translation>
    </message>
    <message>
        <source>Use this computer&apos;s browser without a code</source>
        <translation>このコンピュータのブラウザでコードなしにサインイン</translation>
    </message>
    <message>
        <source>QR code of the verification address</source>
        <translation>検証用アドレスの QR コード</translation>
    </message>
    <message>
        <source>Point a phone&apos;s camera at it to approve the sign-in there.</source>
        <translation>スマートフォンのカメラで読み取ると、そこでサインインを承認できます。</translation>
    </message>
    <message>
        <source>The address that came with the code is not a secure web address (https), so it cannot be opened. Check the start URL and the region.</source>
        <translation>コードと一緒に届いたアドレスは安全なウェブアドレス (https) ではないため、開けません。開始 URL とリージョンを確認してください。</translation>
    </message>
    <message>
        <source>The address that came with the code hides its real host (%1) behind a user name, so it cannot be opened. Check the start URL and the region.</source>
        <translation>コードと一緒に届いたアドレスは、ユーザー名によって実際のホスト (%1) を隠しているため、開けません。開始 URL とリージョンを確認してください。</translation>
    </message>
    <message>
        <source>The address that came with the code is not a usable web address, so it cannot be opened. Check the start URL and the region.</source>
        <translation>コードと一緒に届いたアドレスは正しいウェブアドレスではないため、開けません。開始 URL とリージョンを確認してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::ConfigTrouble</name>
    <message>
        <source>Go to the profiles…</source>
        <translation>プロファイルを開く…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
</context>
<context>
    <name>ssotray::ConsoleDialog</name>
    <message>
        <source>Sign in through the access portal</source>
        <translation>アクセスポータル経由でサインインする</translation>
    </message>
    <message>
        <source>Sign in with the role&apos;s credentials (a session of its own)</source>
        <translation>ロールの認証情報でサインインする (独立したセッション)</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>コンソールを開く</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>コンソールのホーム</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>How the browser signs in</source>
        <translation>ブラウザのサインイン方法</translation>
    </message>
    <message>
        <source>The browser uses your sign-in at the access portal, or asks you for one. The link holds no secret, so it can be copied.</source>
        <translation>ブラウザはアクセスポータルのサインインを使用し、サインインしていない場合は求めます。リンクに秘密情報は含まれないため、コピーできます。</translation>
    </message>
    <message>
        <source>The app gets credentials of the role and hands a secret address to the browser once. No sign-in at the portal is needed.</source>
        <translation>アプリがロールの認証情報を取得し、秘密のアドレスを一度だけブラウザに渡します。ポータルでのサインインは不要です。</translation>
    </message>
    <message>
        <source>The SSO start URL of this session is an issuer URL, which has no portal page.</source>
        <translation>このセッションの SSO 開始 URL は発行者 URL のため、ポータルのページがありません。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>A region is needed.</source>
        <translation>リージョンを入力してください。</translation>
    </message>
    <message>
        <source>The link is on the clipboard. It holds no secret.</source>
        <translation>リンクをクリップボードにコピーしました。秘密情報は含まれていません。</translation>
    </message>
    <message>
        <source>Opening the browser…</source>
        <translation>ブラウザを開いています…</translation>
    </message>
    <message>
        <source>Getting a sign-in for the console from AWS…</source>
        <translation>AWS からコンソールのサインインを取得しています…</translation>
    </message>
    <message>
        <source>The console was not opened. %1</source>
        <translation>コンソールを開けませんでした。%1</translation>
    </message>
</context>
<context>
    <name>ssotray::CopyMenu</name>
    <message>
        <source>For bash and zsh</source>
        <translation>bash / zsh 用</translation>
    </message>
    <message>
        <source>For fish</source>
        <translation>fish 用</translation>
    </message>
    <message>
        <source>For PowerShell</source>
        <translation>PowerShell 用</translation>
    </message>
    <message>
        <source>For Command Prompt (cmd)</source>
        <translation>コマンドプロンプト (cmd) 用</translation>
    </message>
    <message>
        <source>As a .env file</source>
        <translation>.env ファイル形式</translation>
    </message>
    <message>
        <source>As JSON (credential_process)</source>
        <translation>JSON 形式 (credential_process)</translation>
    </message>
    <message>
        <source>As a section of the credentials file</source>
        <translation>認証情報ファイルのセクション形式</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <comment>the form of credentials that fits the person&apos;s own shell</comment>
        <translation>%1 (通常)</translation>
    </message>
</context>
<context>
    <name>ssotray::CopyWindow</name>
    <message>
        <source>Copy credentials</source>
        <comment>title of a window</comment>
        <translation>認証情報をコピー</translation>
    </message>
    <message>
        <source>The credentials of %1 are ready. This desktop lets an app change the clipboard only from its own window, so please press the button here.</source>
        <translation>%1 の認証情報の準備ができました。このデスクトップでは、アプリは自分のウィンドウからしかクリップボードを変更できません。ここのボタンを押してください。</translation>
    </message>
    <message>
        <source>Copy credentials</source>
        <translation>認証情報をコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ssotray::DeleteSessionForm</name>
    <message numerus="yes">
        <source>Delete its %n profile(s) as well: %1</source>
        <translation>
            <numerusform>このセッションのプロファイル %n 個も削除する: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed out of the session first.</source>
        <translation>先にこのセッションからサインアウトします。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) depend on it and do not work without it.</source>
        <translation>
            <numerusform>%n 個のプロファイルがこのセッションを使っていて、なくなると動作しません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::DiffView</name>
    <message>
        <source>Change to the config file</source>
        <translation>設定ファイルの変更内容</translation>
    </message>
    <message numerus="yes">
        <source>… %n unchanged line(s) …</source>
        <translation>
            <numerusform>… 変更のない %n 行 …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::DonePage</name>
    <message>
        <source>Copy credentials</source>
        <translation>認証情報をコピー</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>コンソールを開く</translation>
    </message>
    <message>
        <source>Keep me signed in after I log in to this computer</source>
        <translation>このコンピュータへのログイン後もサインインを維持する</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>title of the wizard&apos;s last page</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>a line to type into a terminal</comment>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>The command is on the clipboard. Paste it into a terminal.</source>
        <translation>コマンドをクリップボードにコピーしました。ターミナルに貼り付けてください。</translation>
    </message>
    <message>
        <source>Make another profile</source>
        <translation>別のプロファイルを作成</translation>
    </message>
    <message>
        <source>The app then starts in the tray by itself. Without it nothing renews your sign-in, and Standard profiles stop working after about an hour.</source>
        <translation>ログイン時にアプリが自動的にトレイで起動します。アプリが動作していないとサインインは更新されず、「標準」のプロファイルは約 1 時間で使えなくなります。</translation>
    </message>
    <message>
        <source>The profile %1 is saved.</source>
        <translation>プロファイル %1 を保存しました。</translation>
    </message>
    <message>
        <source>Successfully configured SSO for profile: %1</source>
        <translation>プロファイルの SSO を設定しました: %1</translation>
    </message>
    <message>
        <source>The AWS CLI is now configured to use the default profile. Run the following command to verify your configuration:</source>
        <translation>AWS CLI がデフォルトプロファイルを使用するように設定されました。次のコマンドを実行して、設定を確認してください。</translation>
    </message>
    <message>
        <source>To use this profile, specify the profile name using --profile, as shown:</source>
        <translation>このプロファイルを使用するには、次のように --profile でプロファイル名を指定します。</translation>
    </message>
    <message>
        <source>Getting credentials from AWS…</source>
        <translation>AWS から認証情報を取得しています…</translation>
    </message>
    <message>
        <source>AWS tools cannot use the profile yet: the access token could not be put where they look for it. %1</source>
        <translation>AWS ツールはまだこのプロファイルを使用できません。アクセストークンを、ツールが参照する場所に保存できませんでした。%1</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Saved profiles</source>
        <translation>保存したプロファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are saved. Choose one to see how to use it.</source>
        <translation>
            <numerusform>%n 件のプロファイルを保存しました。使い方を見るには、1 つ選んでください。</numerusform>
        </translation>
    </message>
    <message>
        <source>That could not be changed. Check that you may write to the folder of programs that start with your desktop.</source>
        <translation>変更できませんでした。デスクトップとともに起動するプログラムのフォルダに書き込めるかどうか確認してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::FilesPage</name>
    <message>
        <source>AWS config file</source>
        <translation>AWS 設定ファイル</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>AWS credentials file</source>
        <translation>AWS 認証情報ファイル</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>参照(&amp;O)…</translation>
    </message>
    <message>
        <source>A program that the desktop starts does not see what your shell sets. If AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE name other files there, name the same files here. Changes take effect after a restart of the app.</source>
        <translation>デスクトップから起動したプログラムには、シェルの設定が反映されません。シェルの AWS_CONFIG_FILE や AWS_SHARED_CREDENTIALS_FILE で別のファイルを指定している場合は、ここでも同じファイルを指定してください。変更はアプリの再起動後に有効になります。</translation>
    </message>
    <message>
        <source>AWS config fil&amp;e</source>
        <translation>AWS 設定ファイル(&amp;E)</translation>
    </message>
    <message>
        <source>AWS cre&amp;dentials file</source>
        <translation>AWS 認証情報ファイル(&amp;D)</translation>
    </message>
    <message>
        <source>As the environment says, or the usual place</source>
        <translation>環境変数の指定、または通常の場所</translation>
    </message>
</context>
<context>
    <name>ssotray::FilterField</name>
    <message>
        <source>Filter</source>
        <comment>label of a field: show only what contains this text</comment>
        <translation>フィルター</translation>
    </message>
</context>
<context>
    <name>ssotray::GeneralPage</name>
    <message>
        <source>Start when I log &amp;in to this computer</source>
        <translation>このコンピュータへのログイン時に起動する(&amp;I)</translation>
    </message>
    <message>
        <source>System default</source>
        <comment>language</comment>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>never</source>
        <comment>no notice before the end</comment>
        <translation>通知しない</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>after a number</comment>
        <translation>分</translation>
    </message>
    <message>
        <source>&amp;Notify before a known end</source>
        <translation>終了前に通知する時間(&amp;N)</translation>
    </message>
    <message>
        <source>AWS does not tell when a sign-in ends. When the app knows it all the same, it says so in time; 0 is never. Once a sign-in has ended, there is always a notice.</source>
        <translation>サインインの終了時刻は AWS からは通知されません。アプリが終了時刻を把握している場合に、この時間だけ前に通知します。0 にすると通知しません。終了した後には必ず通知します。</translation>
    </message>
    <message>
        <source>seconds</source>
        <comment>after a number</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Clear the clipboard &amp;after</source>
        <translation>クリップボードの消去までの時間(&amp;A)</translation>
    </message>
    <message>
        <source>Only credentials that this app has put there.</source>
        <translation>このアプリがコピーした認証情報のみが対象です。</translation>
    </message>
    <message>
        <source>System default</source>
        <comment>browser</comment>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>&amp;Browser</source>
        <translation>ブラウザ(&amp;B)</translation>
    </message>
    <message>
        <source>A command line, for example: firefox -P work. The address comes last, or where %u stands.</source>
        <translation>コマンドラインで指定します (例: firefox -P work)。アドレスは末尾、または %u の位置に入ります。</translation>
    </message>
    <message>
        <source>The app then waits in the tray. Without it nothing renews your sign-in, and Standard profiles stop working after about an hour.</source>
        <translation>アプリはトレイで待機します。アプリが動作していないとサインインは更新されず、「標準」のプロファイルは約 1 時間で使えなくなります。</translation>
    </message>
    <message>
        <source>That could not be changed. Check that you may write to the folder of programs that start with your desktop.</source>
        <translation>変更できませんでした。デスクトップとともに起動するプログラムのフォルダに書き込めるかどうか確認してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::ImportModel</name>
    <message>
        <source>SSO sessions (%1)</source>
        <translation>SSO セッション (%1)</translation>
    </message>
    <message>
        <source>Is used as it is</source>
        <translation>そのまま使用</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column title</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Account ID</source>
        <comment>column title</comment>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column title</comment>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>column title: what a profile is before the import</comment>
        <translation>現在</translation>
    </message>
    <message>
        <source>After the import</source>
        <comment>column title</comment>
        <translation>インポート後</translation>
    </message>
</context>
<context>
    <name>ssotray::ImportWindow</name>
    <message>
        <source>None of these profiles can be imported. Each says why when it is chosen in the list.</source>
        <translation>インポートできるプロファイルはありません。一覧で選ぶと、それぞれの理由が表示されます。</translation>
    </message>
    <message>
        <source>Tick the profiles that you want to import.</source>
        <translation>インポートするプロファイルにチェックを入れてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) will be imported.</source>
        <translation>
            <numerusform>%n 件のプロファイルをインポートします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SSO session(s) will be added.</source>
        <translation>
            <numerusform>%n 件の SSO セッションを追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) use a session already and stay as they are.</source>
        <translation>
            <numerusform>%n 件のプロファイルはすでにセッションを使っており、変わりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a profile in the list to read what importing means for it.</source>
        <translation>一覧でプロファイルを選ぶと、インポートで何が変わるかが表示されます。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) are imported.</source>
        <translation>
            <numerusform>%n 件のプロファイルをインポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in, and AWS tools can use them.</source>
        <translation>サインインすると、AWS ツールで使えるようになります。</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>何も変更されていません。%1</translation>
    </message>
    <message>
        <source>Sign in to %1…</source>
        <translation>%1 にサインイン…</translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>プロファイルのインポート</translation>
    </message>
    <message>
        <source>Profiles that other tools have written can get their credentials through this app. Names, regions, output formats and all other keys stay. Only what is ticked is changed.</source>
        <translation>ほかのツールが書いたプロファイルの認証情報を、このアプリから取得するようにできます。名前、リージョン、出力形式、その他のキーはそのままです。チェックを入れたものだけが変わります。</translation>
    </message>
    <message>
        <source>Profiles to import</source>
        <translation>インポートするプロファイル</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>%1 の変更内容</translation>
    </message>
    <message>
        <source>Choose a session…</source>
        <translation>セッションを選択…</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <comment>an SSO session</comment>
        <translation>%1 (新規)</translation>
    </message>
    <message>
        <source>SSO session of aws-sso-cli</source>
        <translation>aws-sso-cli の SSO セッション</translation>
    </message>
    <message>
        <source>SSO session of “%1” (aws-sso-cli)</source>
        <translation>「%1」の SSO セッション (aws-sso-cli)</translation>
    </message>
    <message>
        <source>There is no session yet. Add a profile first; then its session can be chosen here.</source>
        <translation>セッションがまだありません。先にプロファイルを追加すると、そのセッションをここで選べます。</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>button</comment>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Add profile…</source>
        <translation>プロファイルを追加…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There is nothing to import: your AWS config has no profiles of other tools and no legacy SSO profiles.</source>
        <translation>インポートするものはありません。AWS 設定ファイルには、ほかのツールのプロファイルも旧形式の SSO プロファイルもありません。</translation>
    </message>
    <message>
        <source>AWS tools cannot read the config file, so nothing is imported from it. The profiles window shows what is wrong and repairs it; then come back.</source>
        <translation>AWS ツールが設定ファイルを読めないため、インポートできません。プロファイルのウィンドウで問題を確かめて修復してから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>Go to the profiles…</source>
        <translation>プロファイルを開く…</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) cannot be imported in this way.</source>
        <translation>
            <numerusform>%n 件のプロファイルは、この方法ではインポートできません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::MessageBar</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>ssotray::NameForm</name>
    <message>
        <source>SSO session name</source>
        <translation>SSO セッション名</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) that take their credentials from it follow.</source>
        <translation>
            <numerusform>このプロファイルから認証情報を取得する %n 個のプロファイルも変更されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in.</source>
        <translation>サインインしたままです。</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) of this session follow.</source>
        <translation>
            <numerusform>このセッションのプロファイル %n 個も変更されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is new: you sign in to it once more.</source>
        <translation>新しいセッションなので、もう一度サインインが必要です。</translation>
    </message>
</context>
<context>
    <name>ssotray::NetworkPage</name>
    <message>
        <source>CA bundle</source>
        <translation>CA バンドル</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>What is empty here is taken from the environment or the system. Changes take effect after a restart of the app.</source>
        <translation>空欄の項目には、環境変数またはシステムの設定が使われます。変更はアプリの再起動後に有効になります。</translation>
    </message>
    <message>
        <source>F&amp;IPS endpoints</source>
        <translation>FIPS エンドポイント(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Dual-stack endpoints</source>
        <translation>デュアルスタックエンドポイント(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>プロキシ(&amp;P)</translation>
    </message>
    <message>
        <source>File in PEM format</source>
        <translation>PEM 形式のファイル</translation>
    </message>
    <message>
        <source>CA b&amp;undle</source>
        <translation>CA バンドル(&amp;U)</translation>
    </message>
    <message>
        <source>As the environment says</source>
        <translation>環境変数に従う</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a setting is on</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a setting is off</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Not saved: give the address of a proxy, such as http://proxy.example.com:8080 or socks5://proxy.example.com:1080.</source>
        <translation>保存していません。http://proxy.example.com:8080 や socks5://proxy.example.com:1080 のように、プロキシのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>User name and password were left out: everybody who can read the settings could read them.</source>
        <translation>ユーザー名とパスワードは保存していません。設定ファイルを読める人なら誰でも読めてしまうためです。</translation>
    </message>
    <message>
        <source>User name and password…</source>
        <translation>ユーザー名とパスワード…</translation>
    </message>
</context>
<context>
    <name>ssotray::OutputBox</name>
    <message>
        <source>(not set)</source>
        <comment>no output format in the profile</comment>
        <translation>(設定しない)</translation>
    </message>
</context>
<context>
    <name>ssotray::PasskeyDialog</name>
    <message>
        <source>Passkey</source>
        <translation>パスキー</translation>
    </message>
    <message>
        <source>Accounts on the security key</source>
        <translation>セキュリティキーのアカウント</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>%1: touch your security key.</source>
        <translation>%1: セキュリティキーに触れてください。</translation>
    </message>
    <message>
        <source>With which account do you sign in to %1?</source>
        <translation>%1 にどのアカウントでサインインしますか?</translation>
    </message>
    <message numerus="yes">
        <source>Choose a PIN for your security key, of at least %n characters.</source>
        <translation>
            <numerusform>セキュリティキーの PIN を %n 文字以上で決めてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the PIN of your security key.</source>
        <translation>セキュリティキーの PIN を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>That PIN is not right. %n attempts are left.</source>
        <translation>
            <numerusform>PIN が正しくありません。あと %n 回試せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The security key was not used in time.</source>
        <translation>時間内にセキュリティキーが使われませんでした。</translation>
    </message>
    <message>
        <source>The security key did not sign you in. Try again, or continue in your own browser.</source>
        <translation>セキュリティキーでサインインできませんでした。再試行するか、ご自分のブラウザで続けてください。</translation>
    </message>
</context>
<context>
    <name>ssotray::PathEdit</name>
    <message>
        <source>Not saved: give the full path of the file, such as %1.</source>
        <translation>保存していません。%1 のように、ファイルの完全なパスを入力してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::ProfileForm</name>
    <message>
        <source>SSO session name</source>
        <translation>SSO セッション名</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>field</comment>
        <translation>ロール</translation>
    </message>
    <message>
        <source>CLI default client Region</source>
        <translation>CLI のデフォルトリージョン</translation>
    </message>
    <message>
        <source>CLI default output format</source>
        <translation>CLI のデフォルト出力形式</translation>
    </message>
    <message>
        <source>SSO start URL</source>
        <translation>SSO 開始 URL</translation>
    </message>
    <message>
        <source>SSO region</source>
        <translation>SSO リージョン</translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilePage</name>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Keychain only</source>
        <translation>キーチェーンのみ</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>A profile is the name under which AWS tools find this role. Below you see exactly what will be written.</source>
        <translation>プロファイルは、AWS ツールがこのロールを参照するときの名前です。書き込まれる内容を下で確認できます。</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>プロファイルを保存</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>%1 の変更内容</translation>
    </message>
    <message>
        <source>CLI default client Region</source>
        <translation>CLI のデフォルトリージョン</translation>
    </message>
    <message>
        <source>CLI default output format</source>
        <translation>CLI のデフォルト出力形式</translation>
    </message>
    <message>
        <source>CLI profile name</source>
        <translation>CLI プロファイル名</translation>
    </message>
    <message>
        <source>How AWS tools get credentials</source>
        <translation>AWS ツールが認証情報を取得する方法</translation>
    </message>
    <message>
        <source>The profile was not saved. %1</source>
        <translation>プロファイルは保存されませんでした。%1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Your config file already says all of this.</source>
        <translation>設定ファイルの内容はすでにこのとおりです。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>There is a profile of this name already. Saving changes it as shown below; another name keeps it.</source>
        <translation>同じ名前のプロファイルがすでにあります。保存すると下のように変更されます。残すには、別の名前を入力してください。</translation>
    </message>
    <message>
        <source>Another profile of this session is Standard, so its access token stays in a file as well.</source>
        <translation>このセッションには「標準」のプロファイルもあるため、アクセストークンは引き続きファイルにも保存されます。</translation>
    </message>
    <message>
        <source>What “aws configure sso” writes, for every AWS tool; an access token for about one hour lies in a file.</source>
        <translation>「aws configure sso」と同じ内容です。すべての AWS ツールで使用できます。約 1 時間有効なアクセストークンがファイルに保存されます。</translation>
    </message>
    <message>
        <source>AWS tools ask this app for credentials (credential_process); no secret of the session lies in a file.</source>
        <translation>AWS ツールがこのアプリから認証情報を取得します (credential_process)。セッションの秘密情報はファイルに保存されません。</translation>
    </message>
    <message>
        <source>Keychain only is not possible here. %1</source>
        <translation>ここでは「キーチェーンのみ」は使用できません。%1</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>名前のテンプレート</translation>
    </message>
    <message>
        <source>A profile is the name under which AWS tools find a role. Each role gets one, named after the template. Below you see exactly what will be written.</source>
        <translation>プロファイルは、AWS ツールがロールを参照するときの名前です。ロールごとに 1 つずつ、テンプレートに沿った名前で作ります。書き込まれる内容を下で確認できます。</translation>
    </message>
    <message>
        <source>Save profiles</source>
        <translation>プロファイルを保存</translation>
    </message>
    <message>
        <source>The profiles were not saved. %1</source>
        <translation>プロファイルは保存されませんでした。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) will be added.</source>
        <translation>
            <numerusform>%n 件のプロファイルを追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) have a profile of this name already, which stays as it is.</source>
        <translation>
            <numerusform>%n 件のロールには、この名前のプロファイルがすでにあり、そのまま残します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilePanel</name>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Make it Standard…</source>
        <translation>標準にする…</translation>
    </message>
    <message>
        <source>Make it Keychain only…</source>
        <translation>キーチェーンのみにする…</translation>
    </message>
    <message>
        <source>Choose a profile or a session to see what it says and to change it.</source>
        <translation>プロファイルまたはセッションを選ぶと、内容を確認して変更できます。</translation>
    </message>
    <message>
        <source>SSO start URL</source>
        <translation>SSO 開始 URL</translation>
    </message>
    <message>
        <source>SSO session</source>
        <translation>SSO セッション</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>field</comment>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>that is asked for credentials</comment>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>出力形式</translation>
    </message>
    <message>
        <source>An SSO session. No profile uses it.</source>
        <translation>SSO セッションです。使っているプロファイルはありません。</translation>
    </message>
    <message numerus="yes">
        <source>An SSO session. %n profile(s) use it.</source>
        <translation>
            <numerusform>SSO セッションです。%n 個のプロファイルが使っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>SSO region</source>
        <translation>SSO リージョン</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Standard: every AWS tool can use it. An access token for about one hour lies in a file.</source>
        <translation>標準: すべての AWS ツールで使用できます。約 1 時間有効なアクセストークンがファイルに保存されます。</translation>
    </message>
    <message>
        <source>SSO session without account and role: for services that take the access token itself.</source>
        <translation>アカウントとロールのない SSO セッション: アクセストークンを直接使うサービス用です。</translation>
    </message>
    <message>
        <source>Legacy SSO: the profile names its start URL itself.</source>
        <translation>旧形式の SSO: 開始 URL がプロファイル自体に書かれています。</translation>
    </message>
    <message>
        <source>Keychain only: AWS tools ask this app; no secret of the session lies in a file.</source>
        <translation>キーチェーンのみ: AWS ツールがこのアプリから取得します。セッションの秘密情報はファイルに保存されません。</translation>
    </message>
    <message>
        <source>AWS tools ask another program for credentials.</source>
        <translation>AWS ツールは別のプログラムから認証情報を取得します。</translation>
    </message>
    <message>
        <source>Access keys that do not end lie in the file.</source>
        <translation>期限のないアクセスキーがファイルに書かれています。</translation>
    </message>
    <message>
        <source>AWS tools assume this role with the credentials of another profile.</source>
        <translation>AWS ツールは別のプロファイルの認証情報でこのロールを引き受けます。</translation>
    </message>
    <message>
        <source>AWS tools assume this role with a token from a file.</source>
        <translation>AWS ツールはファイルのトークンでこのロールを引き受けます。</translation>
    </message>
    <message>
        <source>What “aws login” has signed in to.</source>
        <translation>「aws login」でサインインしたものです。</translation>
    </message>
    <message>
        <source>Settings only: nothing says where credentials come from.</source>
        <translation>設定のみ: 認証情報の取得元が書かれていません。</translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilesModel</name>
    <message>
        <source>Profiles (%1)</source>
        <translation>プロファイル (%1)</translation>
    </message>
    <message>
        <source>SSO sessions (%1)</source>
        <translation>SSO セッション (%1)</translation>
    </message>
    <message>
        <source>SSO session</source>
        <comment>what a profile is</comment>
        <translation>SSO セッション</translation>
    </message>
    <message>
        <source>Legacy SSO</source>
        <comment>what a profile is</comment>
        <translation>SSO (旧形式)</translation>
    </message>
    <message>
        <source>Keychain only</source>
        <comment>what a profile is</comment>
        <translation>キーチェーンのみ</translation>
    </message>
    <message>
        <source>Credential process</source>
        <comment>what a profile is</comment>
        <translation>認証情報プロセス</translation>
    </message>
    <message>
        <source>Access keys</source>
        <comment>what a profile is</comment>
        <translation>アクセスキー</translation>
    </message>
    <message>
        <source>Assumed role</source>
        <comment>what a profile is</comment>
        <translation>引き受けたロール</translation>
    </message>
    <message>
        <source>Settings only</source>
        <comment>what a profile is</comment>
        <translation>設定のみ</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column title</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Credentials</source>
        <comment>column title: where a profile&apos;s credentials come from</comment>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Session or start URL</source>
        <comment>column title</comment>
        <translation>セッションまたは開始 URL</translation>
    </message>
    <message>
        <source>Account ID</source>
        <comment>column title</comment>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column title</comment>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Region</source>
        <comment>column title</comment>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Something is wrong with it.</source>
        <translation>問題があります。</translation>
    </message>
    <message>
        <source>Web identity</source>
        <comment>what a profile is</comment>
        <translation>ウェブ ID</translation>
    </message>
    <message>
        <source>AWS login</source>
        <comment>what a profile is</comment>
        <translation>AWS ログイン</translation>
    </message>
    <message>
        <source>SSO token only</source>
        <comment>what a profile is</comment>
        <translation>SSO トークンのみ</translation>
    </message>
</context>
<context>
    <name>ssotray::ProfilesWindow</name>
    <message>
        <source>Nothing was found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more problem(s).</source>
        <comment>in the config file</comment>
        <translation>
            <numerusform>ほかに %n 件の問題があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>「%1」をコピー</translation>
    </message>
    <message>
        <source>--profile NAME</source>
        <translation>--profile 名前</translation>
    </message>
    <message>
        <source>“%1” is on the clipboard. Paste it behind an AWS command.</source>
        <translation>「%1」をクリップボードにコピーしました。AWS コマンドの後ろに貼り付けてください。</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>There are no profiles in your AWS config yet. A profile is the name under which AWS tools find a role.</source>
        <translation>AWS の設定ファイルにはまだプロファイルがありません。プロファイルは、AWS のツールがロールを参照するときの名前です。</translation>
    </message>
    <message>
        <source>Add profile…</source>
        <translation>プロファイルを追加…</translation>
    </message>
    <message>
        <source>Name, kind, session, account ID, role or region</source>
        <translation>名前、種類、セッション、アカウント ID、ロール、リージョン</translation>
    </message>
    <message>
        <source>AWS tools cannot read the config file. The list shows what can be understood of it.</source>
        <translation>AWS のツールは設定ファイルを読み取れません。一覧には、読み取れた部分のみが表示されています。</translation>
    </message>
    <message>
        <source>Repair the config file</source>
        <translation>設定ファイルの修復</translation>
    </message>
    <message>
        <source>This is changed in the config file, and nothing else:</source>
        <translation>設定ファイルのうち、次の部分だけを変更します:</translation>
    </message>
    <message>
        <source>Repair</source>
        <comment>button</comment>
        <translation>修復</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>プロファイルの編集</translation>
    </message>
    <message>
        <source>What the profile %1 says:</source>
        <translation>プロファイル %1 の内容:</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>プロファイルの名前の変更</translation>
    </message>
    <message>
        <source>The profile %1 gets another name. Scripts that use the old one do not find it.</source>
        <translation>プロファイル %1 の名前を変更します。以前の名前を使うスクリプトからは見つからなくなります。</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>button</comment>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>プロファイルの削除</translation>
    </message>
    <message>
        <source>The profile %1 is removed from the config file.</source>
        <translation>プロファイル %1 を設定ファイルから削除します。</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>button</comment>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) take their credentials from it and do not work without it.</source>
        <translation>
            <numerusform>%n 個のプロファイルがここから認証情報を取得していて、なくなると動作しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert to a session</source>
        <translation>セッションへの変換</translation>
    </message>
    <message>
        <source>The profile %1 names a session in place of its start URL, so that AWS tools and this app can keep you signed in.</source>
        <translation>プロファイル %1 に、開始 URL の代わりにセッション名を書きます。AWS ツールとこのアプリがサインインを維持できるようになります。</translation>
    </message>
    <message>
        <source>Convert</source>
        <comment>button</comment>
        <translation>変換</translation>
    </message>
    <message>
        <source>Make the profile Standard</source>
        <translation>プロファイルを標準にする</translation>
    </message>
    <message>
        <source>Make the profile Keychain only</source>
        <translation>プロファイルをキーチェーンのみにする</translation>
    </message>
    <message>
        <source>What “aws configure sso” writes, for every AWS tool; an access token for about one hour lies in a file.</source>
        <translation>「aws configure sso」と同じ内容です。すべての AWS ツールで使用できます。約 1 時間有効なアクセストークンがファイルに保存されます。</translation>
    </message>
    <message>
        <source>AWS tools ask this app for credentials (credential_process); no secret of the session lies in a file.</source>
        <translation>AWS ツールがこのアプリから認証情報を取得します (credential_process)。セッションの秘密情報はファイルに保存されません。</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>セッションの編集</translation>
    </message>
    <message>
        <source>What the SSO session %1 says:</source>
        <translation>SSO セッション %1 の内容:</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>セッションの名前の変更</translation>
    </message>
    <message>
        <source>The SSO session %1 gets another name.</source>
        <translation>SSO セッション %1 の名前を変更します。</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>セッションの削除</translation>
    </message>
    <message>
        <source>The SSO session %1 is removed from the config file.</source>
        <translation>SSO セッション %1 を設定ファイルから削除します。</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>何も変更されていません。%1</translation>
    </message>
    <message>
        <source>Repair the lines below; until then nothing else can be changed.</source>
        <translation>以下の行を修復してください。それまではほかの変更はできません。</translation>
    </message>
    <message>
        <source>Create profiles…</source>
        <comment>for many roles at once</comment>
        <translation>まとめて作成…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>The change is saved.</source>
        <translation>変更を保存しました。</translation>
    </message>
</context>
<context>
    <name>ssotray::ProxyDialog</name>
    <message>
        <source>Proxy password</source>
        <translation>プロキシのパスワード</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password. Without them it does not let the app through to AWS.</source>
        <translation>プロキシ %1 がユーザー名とパスワードを要求しています。入力しないと、アプリは AWS に接続できません。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>The app keeps them in the keychain of this computer; where there is none, only until it ends. No other proxy gets them.</source>
        <translation>このコンピュータのキーチェーンに保存されます。キーチェーンがない場合は、アプリの終了までだけ保持されます。ほかのプロキシには送信されません。</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>with this user name and password, as a button</comment>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The proxy did not accept the user name and password that it got. Check both, then try again.</source>
        <translation>プロキシがユーザー名とパスワードを受け付けませんでした。両方を確認して、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>ssotray::ReadingBar</name>
    <message>
        <source>Stop</source>
        <comment>reading the list of accounts and roles</comment>
        <translation>中止</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>reading the list of accounts and roles</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Accounts read so far</source>
        <translation>読み込み済みのアカウント</translation>
    </message>
    <message numerus="yes">
        <source>AWS asks for fewer requests. Going on in %n second(s).</source>
        <translation>
            <numerusform>AWS からリクエストを減らすよう求められています。%n 秒後に再開します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the accounts…</source>
        <translation>アカウントを読み込んでいます…</translation>
    </message>
    <message>
        <source>Reading roles: %1 of %2 accounts</source>
        <comment>two numbers</comment>
        <translation>ロールを読み込んでいます: アカウント %1 / %2</translation>
    </message>
    <message>
        <source>Not all roles could be read. %1</source>
        <comment>a sentence that says why</comment>
        <translation>一部のロールを読み込めませんでした。%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <comment>reading the list of accounts</comment>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Stopped. The roles of %1 of %2 accounts are read.</source>
        <comment>two numbers</comment>
        <translation>中止しました。%2 個中 %1 個のアカウントのロールを読み込みました。</translation>
    </message>
    <message numerus="yes">
        <source>The roles of %n account(s) could not be read.</source>
        <translation>
            <numerusform>%n 個のアカウントのロールを読み込めませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::RoleActions</name>
    <message numerus="yes">
        <source>The credentials of %1 are on the clipboard. They are cleared after %n second(s).</source>
        <translation>
            <numerusform>%1 の認証情報をクリップボードに置きました。%n 秒後に消去します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::RolePanel</name>
    <message>
        <source>Copy credentials</source>
        <translation>認証情報をコピー</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>コンソールを開く</translation>
    </message>
    <message>
        <source>Create profile…</source>
        <translation>プロファイルを作成…</translation>
    </message>
    <message>
        <source>Favourite</source>
        <comment>a button that makes the role one, or no longer</comment>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>None yet</source>
        <comment>profiles</comment>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Sign in to use this role.</source>
        <translation>このロールを使用するにはサインインしてください。</translation>
    </message>
    <message>
        <source>Open terminal</source>
        <translation>ターミナルを開く</translation>
    </message>
    <message>
        <source>Access portal</source>
        <translation>アクセスポータル</translation>
    </message>
    <message>
        <source>In a region or service…</source>
        <translation>リージョンやサービスを選ぶ…</translation>
    </message>
    <message>
        <source>Ways to open the console</source>
        <translation>コンソールの開き方</translation>
    </message>
    <message>
        <source>Credentials until %1</source>
        <comment>a time; the role&apos;s credentials that the app has in memory</comment>
        <translation>認証情報の有効期限: %1</translation>
    </message>
    <message>
        <source>This role is no longer assigned to you.</source>
        <translation>このロールは割り当てられなくなりました。</translation>
    </message>
    <message>
        <source>This role is no longer assigned to you. Its profiles do not work any more.</source>
        <translation>このロールは割り当てられなくなりました。このロールを使うプロファイルは使用できません。</translation>
    </message>
</context>
<context>
    <name>ssotray::RolesPage</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>アカウントとロール</translation>
    </message>
    <message>
        <source>Name, ID, e-mail or role</source>
        <translation>名前、ID、E メール、ロール</translation>
    </message>
    <message>
        <source>Loading the accounts…</source>
        <translation>アカウントを読み込んでいます…</translation>
    </message>
    <message>
        <source>No AWS accounts are available to you.</source>
        <translation>利用できる AWS アカウントがありません。</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>すべてのチェックを外す</translation>
    </message>
    <message>
        <source>Open an account and choose the role that the profile shall use. Tick several roles to get a profile for each.</source>
        <translation>アカウントを開き、プロファイルで使うロールを選んでください。複数のロールにチェックを付けると、それぞれのプロファイルを作れます。</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) are ticked: each gets a profile.</source>
        <translation>
            <numerusform>%n 件のロールにチェックが付いています。それぞれのプロファイルを作ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen: %1 in %2</source>
        <comment>a role; an account</comment>
        <translation>選択中: %2 の %1</translation>
    </message>
    <message numerus="yes">
        <source>Reading the roles of %n more account(s)…</source>
        <translation>
            <numerusform>あと %n 件のアカウントのロールを読み込んでいます…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roles of %n account(s) could not be read.</source>
        <translation>
            <numerusform>%n 件のアカウントのロールを読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>You can go on without an account and a role: the profile then holds only the SSO session, region and output format.</source>
        <translation>アカウントとロールを選択せずに続けることもできます。その場合、プロファイルには SSO セッション、リージョン、出力形式のみが保存されます。</translation>
    </message>
</context>
<context>
    <name>ssotray::SessionForm</name>
    <message>
        <source>SSO start URL</source>
        <translation>SSO 開始 URL</translation>
    </message>
    <message>
        <source>SSO region</source>
        <translation>SSO リージョン</translation>
    </message>
    <message>
        <source>SSO registration scopes</source>
        <translation>SSO 登録スコープ</translation>
    </message>
    <message>
        <source>Other scopes count from your next sign-in on.</source>
        <translation>変更したスコープは、次のサインインから有効になります。</translation>
    </message>
    <message>
        <source>With another start URL or region you are signed out of this session: sign in again afterwards.</source>
        <translation>開始 URL またはリージョンを変えると、このセッションからサインアウトします。変更後にもう一度サインインしてください。</translation>
    </message>
</context>
<context>
    <name>ssotray::SessionPage</name>
    <message>
        <source>SSO session</source>
        <translation>SSO セッション</translation>
    </message>
    <message>
        <source>Which AWS access portal do you sign in to? Your administrator or the invitation e-mail tells the start URL and the region.</source>
        <translation>サインインする AWS アクセスポータルを指定してください。開始 URL とリージョンは、管理者または招待メールで確認できます。</translation>
    </message>
    <message>
        <source>SSO session name</source>
        <translation>SSO セッション名</translation>
    </message>
    <message>
        <source>SSO start URL</source>
        <translation>SSO 開始 URL</translation>
    </message>
    <message>
        <source>SSO region</source>
        <translation>SSO リージョン</translation>
    </message>
    <message>
        <source>SSO registration scopes</source>
        <translation>SSO 登録スコープ</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <comment>button: the company&apos;s address is asked where its portal is</comment>
        <translation>問い合わせを中止</translation>
    </message>
    <message>
        <source>This is no address of AWS. The app will ask it for your access portal when you press Next.</source>
        <translation>これは AWS のアドレスではありません。「次へ」を押すと、このアドレスにアクセスポータルを問い合わせます。</translation>
    </message>
    <message>
        <source>Asking %1 for your access portal…</source>
        <translation>%1 にアクセスポータルを問い合わせています…</translation>
    </message>
    <message>
        <source>%1 If you are sure of the address, fill in the region and press Next again: the app then signs in with the address as it is.</source>
        <translation>%1 アドレスが正しい場合は、リージョンを入力してもう一度「次へ」を押してください。このアドレスのままサインインします。</translation>
    </message>
    <message>
        <source>Your access portal is %1. It does not tell its region: please fill that in.</source>
        <translation>アクセスポータルは %1 です。リージョンがわからないため、入力してください。</translation>
    </message>
    <message>
        <source>Your access portal is %1.</source>
        <translation>アクセスポータルは %1 です。</translation>
    </message>
    <message>
        <source>The session “%1” is in your config file. What stands there stays as it is; to change it, choose the session in “Profiles…”, then “Edit…”.</source>
        <translation>セッション「%1」は設定ファイルに登録されています。登録済みの値はここでは変更されません。変更するには、「プロファイル…」でセッションを選択し、「編集…」を押してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <comment>page of the settings</comment>
        <translation>全般(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <comment>page of the settings</comment>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <comment>page of the settings</comment>
        <translation>ネットワーク(&amp;W)</translation>
    </message>
    <message>
        <source>What is &amp;stored where</source>
        <comment>page of the settings</comment>
        <translation>保存内容と場所(&amp;S)</translation>
    </message>
    <message>
        <source>Some of your changes take effect after a restart of the app.</source>
        <translation>変更の一部は、アプリの再起動後に有効になります。</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>今すぐ再起動(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Your choice could not be saved and holds until the app ends. %1</source>
        <translation>選択した内容を保存できませんでした。アプリが終了するまでの間だけ有効です。%1</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <comment>page of the settings</comment>
        <translation>要求(&amp;Q)</translation>
    </message>
    <message>
        <source>C&amp;heck connection</source>
        <comment>page of the settings</comment>
        <translation>接続の確認(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ssotray::SignInDialog</name>
    <message>
        <source>SSO Tray for AWS</source>
        <translation>SSO Tray for AWS</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1 へのサインイン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>You were signed out of the AWS access portal first, so the new session lasts its full time.</source>
        <translation>先に AWS アクセスポータルからサインアウトしたため、新しいセッションは最大時間まで有効です。</translation>
    </message>
    <message>
        <source>AWS could not be told just now that the old session is over, so the new one may end when the old one would have ended.</source>
        <translation>以前のセッションの終了を AWS に伝えられませんでした。そのため、新しいセッションは以前のセッションが終わるはずだった時刻に終了することがあります。</translation>
    </message>
</context>
<context>
    <name>ssotray::SignInPage</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Approve the sign-in in a browser, with the user name, password or passkey of your organization.</source>
        <translation>組織のユーザー名、パスワード、パスキーなどを使い、ブラウザでサインインを承認してください。</translation>
    </message>
    <message>
        <source>Looking for an earlier sign-in in the keychain…</source>
        <translation>キーチェーンで以前のサインインを確認しています…</translation>
    </message>
    <message>
        <source>You are signed in to %1.</source>
        <translation>%1 にサインインしています。</translation>
    </message>
</context>
<context>
    <name>ssotray::SignInPanel</name>
    <message>
        <source>Kept for this run only, the sign-in is in memory and nowhere else: after the app was closed you sign in again.</source>
        <translation>今回の起動中のみ保持すると、サインイン情報はメモリ上にのみ置かれます。アプリを終了すると、もう一度サインインが必要になります。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>今回の起動中のみ保持</translation>
    </message>
    <message>
        <source>Change start URL or region</source>
        <translation>開始 URL またはリージョンを変更</translation>
    </message>
    <message>
        <source>Passkeys, security keys and company devices need your own browser.</source>
        <translation>パスキー、セキュリティキー、会社のデバイスの確認には、ご自分のブラウザが必要です。</translation>
    </message>
    <message>
        <source>Open built-in window</source>
        <translation>内蔵ウィンドウを開く</translation>
    </message>
    <message>
        <source>Show a device code instead</source>
        <translation>代わりにデバイスコードを表示</translation>
    </message>
    <message>
        <source>The built-in window did not open, or has crashed. Use your own browser instead.</source>
        <translation>内蔵ウィンドウが開かなかったか、異常終了しました。代わりにご自分のブラウザを使用してください。</translation>
    </message>
</context>
<context>
    <name>ssotray::StoredWhere</name>
    <message>
        <source>&amp;Erase everything…</source>
        <translation>すべて消去(&amp;E)…</translation>
    </message>
    <message>
        <source>What</source>
        <comment>is stored</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a place</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>it is stored</comment>
        <translation>場所</translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translation>保存内容と場所</translation>
    </message>
    <message>
        <source>Everything is erased.</source>
        <translation>すべて消去しました。</translation>
    </message>
    <message>
        <source>Not everything could be erased.</source>
        <translation>一部を消去できませんでした。</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>すべて消去</translation>
    </message>
    <message>
        <source>Erase everything that this app has stored on this computer?</source>
        <translation>このアプリがこのコンピュータに保存したものをすべて消去しますか?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>消去しています…</translation>
    </message>
    <message>
        <source>This will be erased:</source>
        <translation>次のものを消去します:</translation>
    </message>
    <message>
        <source>• %1 (%2)</source>
        <comment>a name and a state</comment>
        <translation>• %1 (%2)</translation>
    </message>
    <message>
        <source>Your AWS config and credentials files belong to you. They are not in this list and are never erased here.</source>
        <translation>AWS の設定ファイルと認証情報ファイルはご自身のものです。この一覧には含まれず、ここで消去されることもありません。</translation>
    </message>
    <message>
        <source>You are signed out of every session first, also where you signed in with the AWS CLI. Credentials of roles that other programs already have work until they end.</source>
        <translation>先にすべてのセッションからサインアウトします。AWS CLI でのサインインも対象です。ほかのプログラムがすでに取得したロールの認証情報は、有効期限まで使えます。</translation>
    </message>
    <message>
        <source>Your AWS config and credentials files stay.</source>
        <translation>AWS の設定ファイルと認証情報ファイルはそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>ssotray::SummaryPanel</name>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>ssotray::TemplateField</name>
    <message>
        <source>Insert field</source>
        <translation>項目を挿入</translation>
    </message>
    <message>
        <source>role</source>
        <comment>field of a name template</comment>
        <translation>ロール</translation>
    </message>
    <message>
        <source>account name</source>
        <comment>field of a name template</comment>
        <translation>アカウント名</translation>
    </message>
    <message>
        <source>account ID</source>
        <comment>field of a name template</comment>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>e-mail before the @</source>
        <comment>field of a name template</comment>
        <translation>E メールの @ より前</translation>
    </message>
    <message>
        <source>SSO session</source>
        <comment>field of a name template</comment>
        <translation>SSO セッション</translation>
    </message>
    <message>
        <source>SSO region</source>
        <comment>field of a name template</comment>
        <translation>SSO リージョン</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例: %1</translation>
    </message>
</context>
<context>
    <name>ssotray::TickModel</name>
    <message>
        <source>Partly ticked</source>
        <comment>an account of which some roles are ticked</comment>
        <translation>一部にチェック</translation>
    </message>
</context>
<context>
    <name>ssotray::TimeLeft</name>
    <message>
        <source>The app waits for the browser for another %1.</source>
        <comment>minutes and seconds, like 9:41</comment>
        <translation>ブラウザからの応答をあと %1 待ちます。</translation>
    </message>
    <message>
        <source>The code is valid for another %1.</source>
        <comment>minutes and seconds, like 9:41</comment>
        <translation>コードの有効期限まであと %1 です。</translation>
    </message>
    <message numerus="yes">
        <source>The app waits for the browser for another %n minute(s).</source>
        <translation>
            <numerusform>ブラウザからの応答をあと %n 分間待ちます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code is valid for another %n minute(s).</source>
        <translation>
            <numerusform>このコードはあと %n 分間有効です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssotray::Tray</name>
    <message>
        <source>No terminal was opened.</source>
        <translation>ターミナルを開けませんでした。</translation>
    </message>
    <message>
        <source>The credentials were not copied.</source>
        <translation>認証情報をコピーできませんでした。</translation>
    </message>
    <message>
        <source>The favourite is back at the next start, because it could not be saved.</source>
        <translation>保存できなかったため、次回の起動時にこのお気に入りが再び表示されます。</translation>
    </message>
</context>
<context>
    <name>ssotray::TrayIcon</name>
    <message>
        <source>SSO Tray for AWS</source>
        <translation>SSO Tray for AWS</translation>
    </message>
</context>
<context>
    <name>ssotray::TrayMenu</name>
    <message>
        <source>Add profile…</source>
        <translation>プロファイルを追加…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Recent roles</source>
        <translation>最近使用したロール</translation>
    </message>
    <message>
        <source>Accounts and roles…</source>
        <translation>アカウントとロール…</translation>
    </message>
    <message>
        <source>Profiles…</source>
        <translation>プロファイル…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Unlock the keychain…</source>
        <translation>キーチェーンのロックを解除…</translation>
    </message>
    <message>
        <source>Start a fresh session</source>
        <translation>新しいセッションを開始</translation>
    </message>
    <message>
        <source>Move its secrets to the keychain</source>
        <translation>秘密情報をキーチェーンに移す</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Copy credentials</source>
        <translation>認証情報をコピー</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>コンソールを開く</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an account&apos;s name and id</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in %2, %3</source>
        <comment>a role, its account, its session</comment>
        <translation>%2 の %1、%3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a role and its account</comment>
        <translation>%2 の %1</translation>
    </message>
    <message numerus="yes">
        <source>Clear credentials from the clipboard (%n second(s))</source>
        <translation>
            <numerusform>クリップボードから認証情報を消去 (残り %n 秒)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open console in…</source>
        <translation>場所を選んでコンソールを開く…</translation>
    </message>
    <message>
        <source>Open terminal</source>
        <translation>ターミナルを開く</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s password…</source>
        <translation>プロキシのパスワードを入力…</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>お気に入りから削除</translation>
    </message>
</context>
<context>
    <name>ssotray::UndoButton</name>
    <message>
        <source>Undo: %1</source>
        <comment>%1 is a change</comment>
        <translation>元に戻す: %1</translation>
    </message>
</context>
<context>
    <name>ssotray::UndoWindow</name>
    <message>
        <source>Changes to the config file</source>
        <translation>設定ファイルの変更履歴</translation>
    </message>
    <message>
        <source>When</source>
        <comment>a change was made</comment>
        <translation>日時</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>of the config</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a change</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>What has become of these lines since:</source>
        <translation>その後のこれらの行:</translation>
    </message>
    <message>
        <source>What has become of these lines since</source>
        <translation>その後のこれらの行</translation>
    </message>
    <message>
        <source>The last 50 changes that this app has made. They are taken back in order, the newest first; what others have written elsewhere in the file stays.</source>
        <translation>このアプリによる最近 50 件の変更です。新しいものから順に元に戻せます。ファイルのほかの場所に書き込まれた内容はそのまま残ります。</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>state of a change</comment>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>%1 is a change</comment>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻す変更はありません</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>%1 is a change</comment>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>やり直す変更はありません</translation>
    </message>
    <message>
        <source>This app has not changed your config file yet.</source>
        <translation>このアプリはまだ設定ファイルを変更していません。</translation>
    </message>
    <message>
        <source>What this change did:</source>
        <translation>この変更の内容:</translation>
    </message>
    <message>
        <source>This change cannot be undone: somebody else has changed the same lines since, in %1. Both are shown here; correct the file by hand if you want the old lines back.</source>
        <translation>この変更は元に戻せません。その後、%1 の同じ行がほかで変更されました。両方をここに示します。以前の行に戻すには、ファイルを直接修正してください。</translation>
    </message>
    <message>
        <source>Your config file is as it was before this change already. What it did:</source>
        <translation>設定ファイルはすでにこの変更の前の状態です。この変更の内容:</translation>
    </message>
    <message>
        <source>What undoing it changes in the file:</source>
        <translation>元に戻すとファイルは次のように変わります:</translation>
    </message>
</context>
<context>
    <name>ssotray::UnreadableConfigPage</name>
    <message>
        <source>The config file cannot be read as it is, so its sessions are not known. The profiles window shows what is wrong and what helps.</source>
        <translation>設定ファイルを現在の内容のままでは読めないため、セッションがわかりません。プロファイルのウィンドウで、問題と対処方法を確認できます。</translation>
    </message>
    <message>
        <source>Go to the profiles…</source>
        <translation>プロファイルを開く…</translation>
    </message>
</context>
<context>
    <name>ssotray::WayChoice</name>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Keychain only</source>
        <translation>キーチェーンのみ</translation>
    </message>
    <message>
        <source>What “aws configure sso” writes, for every AWS tool; an access token for about one hour lies in a file.</source>
        <translation>「aws configure sso」と同じ内容です。すべての AWS ツールで使用できます。約 1 時間有効なアクセストークンがファイルに保存されます。</translation>
    </message>
    <message>
        <source>AWS tools ask this app for credentials (credential_process); no secret of the session lies in a file.</source>
        <translation>AWS ツールがこのアプリから認証情報を取得します (credential_process)。セッションの秘密情報はファイルに保存されません。</translation>
    </message>
</context>
<context>
    <name>ssotray::Wizard</name>
    <message>
        <source>SSO Tray for AWS</source>
        <translation>SSO Tray for AWS</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: to the previous page</comment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>button: to the next page</comment>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>button: closes the wizard after all is done</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>button: closes the wizard</comment>
        <translation>キャンセル</translation>
    </message>
</context>
</TS>
