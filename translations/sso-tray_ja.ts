<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
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
        <source>AWS does not know this start URL in this region. Check the SSO start URL (%1) and the SSO region (%2): the region is the one in which IAM Identity Center was set up, not the one you work in.</source>
        <translation>このリージョンでは、この開始 URL は見つかりません。SSO 開始 URL (%1) と SSO リージョン (%2) を確認してください。SSO リージョンは、作業に使うリージョンではなく、IAM Identity Center が設定されたリージョンです。</translation>
    </message>
    <message>
        <source>AWS did not accept the sign-in. Most often the SSO region (%1) is not the one of the SSO start URL (%2). Check both, then try again.</source>
        <translation>AWS がサインインを受け付けませんでした。多くの場合、SSO リージョン (%1) が SSO 開始 URL (%2) のリージョンと異なることが原因です。両方を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>AWS does not know one of the SSO registration scopes (%1). Go back and correct them.</source>
        <translation>AWS で認識されない SSO 登録スコープがあります (%1)。前のページに戻って修正してください。</translation>
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
        <source>“%1” has a value of several lines, which this app leaves alone. Choose another name.</source>
        <translation>「%1」の値が複数行のため、このアプリでは変更できません。別の名前を選択してください。</translation>
    </message>
    <message>
        <source>the profile %1 gets its credentials in another way, which this app leaves alone. Choose another name.</source>
        <translation>プロファイル %1 は別の方法で認証情報を取得しているため、このアプリでは変更できません。別の名前を選択してください。</translation>
    </message>
    <message>
        <source>AWS_CONFIG_FILE names another user&apos;s home folder (%1), which is not looked up. Use a full path.</source>
        <translation>AWS_CONFIG_FILE に別のユーザーのホームフォルダ (%1) が指定されています。完全なパスを指定してください。</translation>
    </message>
    <message>
        <source>the file cannot be changed there (%1). Choose another name.</source>
        <translation>ファイルのこの部分は変更できません (%1)。別の名前を選択してください。</translation>
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
        <source>The proxy wants a user name and a password. Put them into the proxy&apos;s address, then start the app again.</source>
        <translation>プロキシにユーザー名とパスワードが必要です。プロキシのアドレスに含めて、アプリを起動し直してください。</translation>
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
        <source>The file with certificates in AWS_CA_BUNDLE cannot be read: %1. Correct the path, then start the app again.</source>
        <translation>AWS_CA_BUNDLE の証明書ファイルを読み取れません: %1。パスを修正して、アプリを起動し直してください。</translation>
    </message>
    <message>
        <source>The file with certificates in AWS_CA_BUNDLE holds none: %1. It must be in PEM format.</source>
        <translation>AWS_CA_BUNDLE のファイルに証明書がありません: %1。PEM 形式のファイルが必要です。</translation>
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
        <source>The certificate of %1 is not trusted, so nothing was sent. If your organization inspects traffic, put its certificate authority into AWS_CA_BUNDLE.</source>
        <translation>%1 の証明書は信頼されていないため、何も送信していません。組織が通信を検査している場合は、その認証局の証明書を AWS_CA_BUNDLE に指定してください。</translation>
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
        <source>The address that came with the code is not a secure web address (https), so it cannot be opened. Go back and check the start URL and the region.</source>
        <translation>コードと一緒に届いたアドレスは安全なウェブアドレス (https) ではないため、開けません。前のページに戻り、開始 URL とリージョンを確認してください。</translation>
    </message>
    <message>
        <source>The address that came with the code hides its real host (%1) behind a user name, so it cannot be opened. Go back and check the start URL and the region.</source>
        <translation>コードと一緒に届いたアドレスは、ユーザー名によって実際のホスト (%1) を隠しているため、開けません。前のページに戻り、開始 URL とリージョンを確認してください。</translation>
    </message>
    <message>
        <source>The address that came with the code is not a usable web address, so it cannot be opened. Go back and check the start URL and the region.</source>
        <translation>コードと一緒に届いたアドレスは正しいウェブアドレスではないため、開けません。前のページに戻り、開始 URL とリージョンを確認してください。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it in a browser yourself, here or on another device.</source>
        <translation>ブラウザを開けませんでした。リンクをコピーし、このコンピュータまたは別のデバイスのブラウザで開いてください。</translation>
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
        <source>Clear now</source>
        <translation>今すぐ消去</translation>
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
        <source>The clipboard did not take the credentials. Click this window, then try again.</source>
        <translation>認証情報をクリップボードにコピーできませんでした。このウィンドウをクリックして、もう一度お試しください。</translation>
    </message>
    <message numerus="yes">
        <source>The credentials are on the clipboard for %n more second(s).</source>
        <translation>
            <numerusform>認証情報はあと %n 秒でクリップボードから消去されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>AWS tools cannot use the profile yet: the access token could not be put where they look for it. %1</source>
        <translation>AWS ツールはまだこのプロファイルを使用できません。アクセストークンを、ツールが参照する場所に保存できませんでした。%1</translation>
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
        <source>(not set)</source>
        <comment>no output format in the profile</comment>
        <translation>(設定しない)</translation>
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
        <source>Open an account and choose the role that the profile shall use.</source>
        <translation>アカウントを開き、プロファイルで使用するロールを選択してください。</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>label of a field: show only what contains this text</comment>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Name, ID, e-mail or role</source>
        <translation>名前、ID、E メール、ロール</translation>
    </message>
    <message>
        <source>You can go on without an account and a role: the profile then holds only region and output format.</source>
        <translation>アカウントとロールを選択せずに続けることもできます。その場合、プロファイルにはリージョンと出力形式のみが保存されます。</translation>
    </message>
    <message>
        <source>Loading the accounts…</source>
        <translation>アカウントを読み込んでいます…</translation>
    </message>
    <message>
        <source>No AWS accounts are available to you.</source>
        <translation>利用できる AWS アカウントがありません。</translation>
    </message>
</context>
<context>
    <name>ssotray::SessionPage</name>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
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
        <source>The session “%1” is in your config file. What stands there stays as it is.</source>
        <translation>セッション「%1」は設定ファイルに登録されています。登録済みの値は変更されません。</translation>
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
        <source>The code is valid for another %1.</source>
        <comment>minutes and seconds, like 9:41</comment>
        <translation>コードの有効期限まであと %1 です。</translation>
    </message>
</context>
<context>
    <name>ssotray::TrayIcon</name>
    <message>
        <source>SSO Tray for AWS</source>
        <translation>SSO Tray for AWS</translation>
    </message>
    <message>
        <source>%1: signed in</source>
        <translation>%1: サインイン済み</translation>
    </message>
    <message>
        <source>%1: signed out</source>
        <translation>%1: サインアウト済み</translation>
    </message>
    <message>
        <source>%1: ended, sign in again</source>
        <translation>%1: 期限切れ、再サインインが必要</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1: 未確認</translation>
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
