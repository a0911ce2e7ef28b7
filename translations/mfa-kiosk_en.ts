<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HealthWords</name>
    <message>
        <source>Not looked at yet.</source>
        <translation>Not looked at yet.</translation>
    </message>
    <message>
        <source>Nothing beyond this computer answers.</source>
        <translation>Nothing beyond this computer answers.</translation>
    </message>
    <message>
        <source>Check the cable or the wireless network, then the firewall.</source>
        <translation>Check the cable or the wireless network, then the firewall.</translation>
    </message>
    <message>
        <source>No name is found.</source>
        <translation>No name is found.</translation>
    </message>
    <message>
        <source>Check the name server of this computer’s network.</source>
        <translation>Check the name server of this computer’s network.</translation>
    </message>
    <message>
        <source>There is no such name.</source>
        <translation>There is no such name.</translation>
    </message>
    <message>
        <source>Check the address in the site profile, and the name server of this computer’s network.</source>
        <translation>Check the address in the site profile, and the name server of this computer’s network.</translation>
    </message>
    <message>
        <source>The name server gives no usable answer.</source>
        <translation>The name server gives no usable answer.</translation>
    </message>
    <message>
        <source>The name server does not answer.</source>
        <translation>The name server does not answer.</translation>
    </message>
    <message>
        <source>The connection is refused.</source>
        <translation>The connection is refused.</translation>
    </message>
    <message>
        <source>Check that the firewall lets this kiosk reach the address.</source>
        <translation>Check that the firewall lets this kiosk reach the address.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Check the network connection.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>The certificate has expired.</translation>
    </message>
    <message>
        <source>Tell those who run the service.</source>
        <translation>Tell those who run the service.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>The certificate is not valid yet.</translation>
    </message>
    <message>
        <source>Check this computer’s clock, then tell those who run the service.</source>
        <translation>Check this computer’s clock, then tell those who run the service.</translation>
    </message>
    <message>
        <source>The certificate does not fit the time: this computer’s clock seems to be wrong.</source>
        <translation>The certificate does not fit the time: this computer’s clock seems to be wrong.</translation>
    </message>
    <message>
        <source>Set this computer’s clock (timedatectl).</source>
        <translation>Set this computer’s clock (timedatectl).</translation>
    </message>
    <message>
        <source>The certificate is for another name.</source>
        <translation>The certificate is for another name.</translation>
    </message>
    <message>
        <source>The certificate’s issuer is not known.</source>
        <translation>The certificate’s issuer is not known.</translation>
    </message>
    <message>
        <source>If the network or the service has a certificate authority of its own, configure it; otherwise tell those who run it.</source>
        <translation>If the network or the service has a certificate authority of its own, configure it; otherwise tell those who run it.</translation>
    </message>
    <message>
        <source>The certificate has been revoked.</source>
        <translation>The certificate has been revoked.</translation>
    </message>
    <message>
        <source>The certificate is not acceptable.</source>
        <translation>The certificate is not acceptable.</translation>
    </message>
    <message>
        <source>Only outdated encryption is offered.</source>
        <translation>Only outdated encryption is offered.</translation>
    </message>
    <message>
        <source>What answers does not speak TLS.</source>
        <translation>What answers does not speak TLS.</translation>
    </message>
    <message>
        <source>The service answers with an error of its own.</source>
        <translation>The service answers with an error of its own.</translation>
    </message>
    <message>
        <source>The service refuses the address.</source>
        <translation>The service refuses the address.</translation>
    </message>
    <message>
        <source>Check the address in the site profile.</source>
        <translation>Check the address in the site profile.</translation>
    </message>
    <message>
        <source>The service leads around in a circle.</source>
        <translation>The service leads around in a circle.</translation>
    </message>
    <message>
        <source>The service leads to an address that cannot be followed.</source>
        <translation>The service leads to an address that cannot be followed.</translation>
    </message>
    <message>
        <source>The service leads to a host that the site profile does not allow.</source>
        <translation>The service leads to a host that the site profile does not allow.</translation>
    </message>
    <message>
        <source>The service answers with nothing.</source>
        <translation>The service answers with nothing.</translation>
    </message>
    <message>
        <source>The answer ends in the middle.</source>
        <translation>The answer ends in the middle.</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>The answer is not HTTP.</translation>
    </message>
    <message>
        <source>The answer is not a web page.</source>
        <translation>The answer is not a web page.</translation>
    </message>
    <message>
        <source>The start page is very large.</source>
        <translation>The start page is very large.</translation>
    </message>
    <message>
        <source>The service is slow.</source>
        <translation>The service is slow.</translation>
    </message>
    <message>
        <source>Ask those who run the network.</source>
        <translation>Ask those who run the network.</translation>
    </message>
    <message>
        <source>The network answers in the service’s place.</source>
        <translation>The network answers in the service’s place.</translation>
    </message>
    <message>
        <source>The disk is filling up.</source>
        <translation>The disk is filling up.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Free some space.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Check the disk: the system makes a failing one read-only.</source>
        <translation>Check the disk: the system makes a failing one read-only.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write there.</source>
        <translation>Give the kiosk’s user the right to write there.</translation>
    </message>
    <message>
        <source>The folder is missing.</source>
        <translation>The folder is missing.</translation>
    </message>
    <message>
        <source>Make it for the kiosk’s user, or restart the kiosk.</source>
        <translation>Make it for the kiosk’s user, or restart the kiosk.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>The disk does not answer.</translation>
    </message>
    <message>
        <source>Check the disk, or the network that it is on.</source>
        <translation>Check the disk, or the network that it is on.</translation>
    </message>
    <message>
        <source>Room for visits is getting short.</source>
        <translation>Room for visits is getting short.</translation>
    </message>
    <message>
        <source>Free some memory, or restart the computer.</source>
        <translation>Free some memory, or restart the computer.</translation>
    </message>
    <message>
        <source>There is no room for a visit.</source>
        <translation>There is no room for a visit.</translation>
    </message>
    <message>
        <source>The folder for visits is on a disk.</source>
        <translation>The folder for visits is on a disk.</translation>
    </message>
    <message>
        <source>Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.</source>
        <translation>Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.</translation>
    </message>
    <message>
        <source>The folder for visits is missing.</source>
        <translation>The folder for visits is missing.</translation>
    </message>
    <message>
        <source>The clock shows a time before this program was made.</source>
        <translation>The clock shows a time before this program was made.</translation>
    </message>
    <message>
        <source>The clock has been put forward or back.</source>
        <translation>The clock has been put forward or back.</translation>
    </message>
    <message>
        <source>Check that the time is synchronised (timedatectl).</source>
        <translation>Check that the time is synchronised (timedatectl).</translation>
    </message>
    <message>
        <source>The clock differs from the service’s.</source>
        <translation>The clock differs from the service’s.</translation>
    </message>
    <message>
        <source>The configuration is wrong.</source>
        <translation>The configuration is wrong.</translation>
    </message>
    <message>
        <source>Addresses without encryption are allowed, on this computer only.</source>
        <translation>Addresses without encryption are allowed, on this computer only.</translation>
    </message>
    <message>
        <source>A program of the kiosk is missing.</source>
        <translation>A program of the kiosk is missing.</translation>
    </message>
    <message>
        <source>Install the kiosk again.</source>
        <translation>Install the kiosk again.</translation>
    </message>
    <message>
        <source>The font Inter is missing; texts are shown in another.</source>
        <translation>The font Inter is missing; texts are shown in another.</translation>
    </message>
    <message>
        <source>Install the package fonts-inter.</source>
        <translation>Install the package fonts-inter.</translation>
    </message>
    <message>
        <source>The kiosk does not run as root.</source>
        <translation>The kiosk does not run as root.</translation>
    </message>
    <message>
        <source>Run the kiosk as the user of the graphical session.</source>
        <translation>Run the kiosk as the user of the graphical session.</translation>
    </message>
    <message>
        <source>User namespaces are forbidden: the browser’s sandbox is made of them.</source>
        <translation>User namespaces are forbidden: the browser’s sandbox is made of them.</translation>
    </message>
    <message>
        <source>There is no display.</source>
        <translation>There is no display.</translation>
    </message>
    <message>
        <source>Start the kiosk in a graphical session.</source>
        <translation>Start the kiosk in a graphical session.</translation>
    </message>
    <message>
        <source>Nobody answers at the display.</source>
        <translation>Nobody answers at the display.</translation>
    </message>
    <message>
        <source>The visitor’s screens keep failing.</source>
        <translation>The visitor’s screens keep failing.</translation>
    </message>
    <message>
        <source>Look at the system’s journal; restart the computer.</source>
        <translation>Look at the system’s journal; restart the computer.</translation>
    </message>
    <message>
        <source>What a visit left could not be erased.</source>
        <translation>What a visit left could not be erased.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>Restart the computer.</translation>
    </message>
    <message>
        <source>The practice service does not answer.</source>
        <translation>The practice service does not answer.</translation>
    </message>
    <message>
        <source>Restart the kiosk.</source>
        <translation>Restart the kiosk.</translation>
    </message>
    <message>
        <source>Taken out of service at the desk.</source>
        <translation>Taken out of service at the desk.</translation>
    </message>
    <message>
        <source>Put it back in service under “Actions”.</source>
        <translation>Put it back in service under “Actions”.</translation>
    </message>
    <message>
        <source>There is no keyring.</source>
        <translation>There is no keyring.</translation>
    </message>
    <message>
        <source>Install gnome-keyring and start the kiosk in the graphical session of its user.</source>
        <translation>Install gnome-keyring and start the kiosk in the graphical session of its user.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>The keyring is locked.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>The keyring does not answer.</translation>
    </message>
    <message>
        <source>The kiosk’s keys have not been made.</source>
        <translation>The kiosk’s keys have not been made.</translation>
    </message>
    <message>
        <source>Run “mfa-kiosk setup” as the kiosk’s user.</source>
        <translation>Run “mfa-kiosk setup” as the kiosk’s user.</translation>
    </message>
    <message>
        <source>A key is damaged.</source>
        <translation>A key is damaged.</translation>
    </message>
    <message>
        <source>Find out who changed it. If nobody did wrong, run “mfa-kiosk setup --renew”: new keys, a new part of the journal, every PIN added again.</source>
        <translation>Find out who changed it. If nobody did wrong, run “mfa-kiosk setup --renew”: new keys, a new part of the journal, every PIN added again.</translation>
    </message>
    <message>
        <source>These are not the keys that this kiosk was set up with.</source>
        <translation>These are not the keys that this kiosk was set up with.</translation>
    </message>
    <message>
        <source>The keyring takes no new entries.</source>
        <translation>The keyring takes no new entries.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or give the kiosk’s user the right to change it.</source>
        <translation>Unlock the keyring, or give the kiosk’s user the right to change it.</translation>
    </message>
    <message>
        <source>The keyring answers with an error.</source>
        <translation>The keyring answers with an error.</translation>
    </message>
    <message>
        <source>No staff PIN has been set up.</source>
        <translation>No staff PIN has been set up.</translation>
    </message>
    <message>
        <source>An administrator adds one: mfa-kiosk pin add</source>
        <translation>An administrator adds one: mfa-kiosk pin add</translation>
    </message>
    <message>
        <source>The PIN pad is locked after ten wrong PINs in a row.</source>
        <translation>The PIN pad is locked after ten wrong PINs in a row.</translation>
    </message>
    <message>
        <source>Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.</source>
        <translation>Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.</translation>
    </message>
    <message>
        <source>The record of wrong PINs was removed, changed or put back.</source>
        <translation>The record of wrong PINs was removed, changed or put back.</translation>
    </message>
    <message>
        <source>There is not enough memory to check a PIN.</source>
        <translation>There is not enough memory to check a PIN.</translation>
    </message>
    <message>
        <source>Another PIN is being checked.</source>
        <translation>Another PIN is being checked.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: the pad makes everybody wait.</source>
        <translation>Too many wrong PINs: the pad makes everybody wait.</translation>
    </message>
    <message>
        <source>There is nobody of that name.</source>
        <translation>There is nobody of that name.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write there, and room on its disk.</source>
        <translation>Give the kiosk’s user the right to write there, and room on its disk.</translation>
    </message>
    <message>
        <source>The kiosk’s state folder cannot be read.</source>
        <translation>The kiosk’s state folder cannot be read.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to read there.</source>
        <translation>Give the kiosk’s user the right to read there.</translation>
    </message>
    <message>
        <source>There is no journal.</source>
        <translation>There is no journal.</translation>
    </message>
    <message>
        <source>The journal was written by a newer program.</source>
        <translation>The journal was written by a newer program.</translation>
    </message>
    <message>
        <source>Install the newer program again.</source>
        <translation>Install the newer program again.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>The journal cannot be read.</translation>
    </message>
    <message>
        <source>Check the disk, and who may read the folder.</source>
        <translation>Check the disk, and who may read the folder.</translation>
    </message>
    <message>
        <source>The journal was changed or is damaged.</source>
        <translation>The journal was changed or is damaged.</translation>
    </message>
    <message>
        <source>Copy the journal files and tell the security officer.</source>
        <translation>Copy the journal files and tell the security officer.</translation>
    </message>
    <message>
        <source>The journal was changed by somebody.</source>
        <translation>The journal was changed by somebody.</translation>
    </message>
    <message>
        <source>The old journal was damaged: a new one was begun.</source>
        <translation>The old journal was damaged: a new one was begun.</translation>
    </message>
    <message>
        <source>The journal cannot be written.</source>
        <translation>The journal cannot be written.</translation>
    </message>
    <message>
        <source>Check the disk, and who may write in the folder.</source>
        <translation>Check the disk, and who may write in the folder.</translation>
    </message>
    <message>
        <source>The journal cannot grow: the disk is full.</source>
        <translation>The journal cannot grow: the disk is full.</translation>
    </message>
    <message>
        <source>The journal is in use by another program.</source>
        <translation>The journal is in use by another program.</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>Close the other program.</translation>
    </message>
    <message>
        <source>The journal is in use by another kiosk program.</source>
        <translation>The journal is in use by another kiosk program.</translation>
    </message>
    <message>
        <source>The journal cannot be locked.</source>
        <translation>The journal cannot be locked.</translation>
    </message>
    <message>
        <source>The journal was made with other keys.</source>
        <translation>The journal was made with other keys.</translation>
    </message>
    <message>
        <source>A record was refused: it was not of the journal’s form.</source>
        <translation>A record was refused: it was not of the journal’s form.</translation>
    </message>
    <message>
        <source>Tell this to the makers of the program.</source>
        <translation>Tell this to the makers of the program.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>The file could not be written.</translation>
    </message>
    <message>
        <source>The anchors of the journal cannot be read.</source>
        <translation>The anchors of the journal cannot be read.</translation>
    </message>
    <message>
        <source>Check the system’s log.</source>
        <translation>Check the system’s log.</translation>
    </message>
    <message>
        <source>The journal’s anchor file cannot be written.</source>
        <translation>The journal’s anchor file cannot be written.</translation>
    </message>
    <message>
        <source>The journal has not been anchored for a day.</source>
        <translation>The journal has not been anchored for a day.</translation>
    </message>
    <message>
        <source>The security officer’s key is missing or wrong.</source>
        <translation>The security officer’s key is missing or wrong.</translation>
    </message>
    <message>
        <source>The key’s file cannot be read.</source>
        <translation>The key’s file cannot be read.</translation>
    </message>
    <message>
        <source>Check the path, and who may read it.</source>
        <translation>Check the path, and who may read it.</translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>The statistics cannot be read.</translation>
    </message>
    <message>
        <source>There is no visit.</source>
        <translation>There is no visit.</translation>
    </message>
    <message>
        <source>The same is already under way.</source>
        <translation>The same is already under way.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Wait a moment.</translation>
    </message>
    <message>
        <source>The journal’s anchor file was missing: somebody may have removed it.</source>
        <translation>The journal’s anchor file was missing: somebody may have removed it.</translation>
    </message>
    <message>
        <source>Out of service for maintenance.</source>
        <translation>Out of service for maintenance.</translation>
    </message>
    <message>
        <source>Out of service: the identity service is down.</source>
        <translation>Out of service: the identity service is down.</translation>
    </message>
    <message>
        <source>Out of service: the desk is closed.</source>
        <translation>Out of service: the desk is closed.</translation>
    </message>
    <message>
        <source>Out of service: something is broken.</source>
        <translation>Out of service: something is broken.</translation>
    </message>
    <message>
        <source>Out of service; the reason is not known.</source>
        <translation>Out of service; the reason is not known.</translation>
    </message>
    <message>
        <source>There is no such reason.</source>
        <translation>There is no such reason.</translation>
    </message>
    <message>
        <source>There is no connection to the network.</source>
        <translation>There is no connection to the network.</translation>
    </message>
    <message>
        <source>The identity service does not answer.</source>
        <translation>The identity service does not answer.</translation>
    </message>
    <message>
        <source>No way to identify answers.</source>
        <translation>No way to identify answers.</translation>
    </message>
    <message>
        <source>Something on this computer is not ready.</source>
        <translation>Something on this computer is not ready.</translation>
    </message>
    <message>
        <source>See “Health” on the overview.</source>
        <translation>See “Health” on the overview.</translation>
    </message>
    <message>
        <source>The keys are being read.</source>
        <translation>The keys are being read.</translation>
    </message>
    <message>
        <source>A configured certificate authority expires soon.</source>
        <translation>A configured certificate authority expires soon.</translation>
    </message>
    <message>
        <source>Configure its successor in [trust] ca_file.</source>
        <translation>Configure its successor in [trust] ca_file.</translation>
    </message>
    <message>
        <source>The gate to the network does not answer.</source>
        <translation>The gate to the network does not answer.</translation>
    </message>
    <message>
        <source>The browser engine does not start.</source>
        <translation>The browser engine does not start.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Identity service</source>
        <translation>Identity service</translation>
    </message>
    <message>
        <source>Microsoft sign-in</source>
        <translation>Microsoft sign-in</translation>
    </message>
    <message>
        <source>Folder for the kiosk’s memory</source>
        <translation>Folder for the kiosk’s memory</translation>
    </message>
    <message>
        <source>Memory for visits</source>
        <translation>Memory for visits</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Staff PINs</source>
        <translation>Staff PINs</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Visitor’s screens</source>
        <translation>Visitor’s screens</translation>
    </message>
    <message>
        <source>Browser engine</source>
        <translation>Browser engine</translation>
    </message>
    <message>
        <source>Network gate</source>
        <translation>Network gate</translation>
    </message>
    <message>
        <source>Practice service</source>
        <translation>Practice service</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>Browser sandbox</source>
        <translation>Browser sandbox</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Erasure</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Certificate authorities</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Tell this code to the administrator.</source>
        <translation>Tell this code to the administrator.</translation>
    </message>
    <message>
        <source>The service speaks HTTP/2 alone: this check does not, visitors’ pages do.</source>
        <translation>The service speaks HTTP/2 alone: this check does not, visitors’ pages do.</translation>
    </message>
    <message>
        <source>Nothing, if visits go well.</source>
        <translation>Nothing, if visits go well.</translation>
    </message>
    <message>
        <source>The kiosk’s journal is gone: a new one was begun.</source>
        <translation>The kiosk’s journal is gone: a new one was begun.</translation>
    </message>
    <message>
        <source>Find out who took it away, and tell the security officer.</source>
        <translation>Find out who took it away, and tell the security officer.</translation>
    </message>
    <message>
        <source>The kernel cannot keep the kiosk from the user’s other files.</source>
        <translation>The kernel cannot keep the kiosk from the user’s other files.</translation>
    </message>
    <message>
        <source>The browser’s sandbox does not hold a page as it should.</source>
        <translation>The browser’s sandbox does not hold a page as it should.</translation>
    </message>
    <message>
        <source>Allow nested namespaces: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces.</source>
        <translation>Allow nested namespaces: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces.</translation>
    </message>
    <message>
        <source>The browser shows no page of the kiosk’s own.</source>
        <translation>The browser shows no page of the kiosk’s own.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, install the kiosk again.</source>
        <translation>Restart the computer. If that does not help, install the kiosk again.</translation>
    </message>
    <message>
        <source>The kernel cannot limit what the kiosk’s programs ask of it.</source>
        <translation>The kernel cannot limit what the kiosk’s programs ask of it.</translation>
    </message>
    <message>
        <source>Other programs of the kiosk’s user can look into a visitor’s page.</source>
        <translation>Other programs of the kiosk’s user can look into a visitor’s page.</translation>
    </message>
    <message>
        <source>The network wants somebody to sign in.</source>
        <translation>The network wants somebody to sign in.</translation>
    </message>
    <message>
        <source>Sign this computer in to the network, or have it exempted from the network’s sign-in page.</source>
        <translation>Sign this computer in to the network, or have it exempted from the network’s sign-in page.</translation>
    </message>
    <message>
        <source>There is no route to the address.</source>
        <translation>There is no route to the address.</translation>
    </message>
    <message>
        <source>Nobody accepts the connection.</source>
        <translation>Nobody accepts the connection.</translation>
    </message>
    <message>
        <source>Check what stands between this kiosk and the address: a proxy or a sign-in page.</source>
        <translation>Check what stands between this kiosk and the address: a proxy or a sign-in page.</translation>
    </message>
    <message>
        <source>No encrypted connection can be made.</source>
        <translation>No encrypted connection can be made.</translation>
    </message>
    <message>
        <source>The encrypted connection is not made in time.</source>
        <translation>The encrypted connection is not made in time.</translation>
    </message>
    <message>
        <source>The service is contacted too often.</source>
        <translation>The service is contacted too often.</translation>
    </message>
    <message>
        <source>If the service has moved, add the host to the site profile. A network’s sign-in page does this too.</source>
        <translation>If the service has moved, add the host to the site profile. A network’s sign-in page does this too.</translation>
    </message>
    <message>
        <source>The service accepts the connection but says nothing.</source>
        <translation>The service accepts the connection but says nothing.</translation>
    </message>
    <message>
        <source>The answer is not complete in time.</source>
        <translation>The answer is not complete in time.</translation>
    </message>
    <message>
        <source>The network leads to a sign-in page.</source>
        <translation>The network leads to a sign-in page.</translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation>The disk cannot be written to.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>The folder cannot be written to.</translation>
    </message>
    <message>
        <source>The folder for visits cannot be written to.</source>
        <translation>The folder for visits cannot be written to.</translation>
    </message>
    <message>
        <source>Unlock the keyring: sign in to the kiosk’s session with the password. The kiosk then goes on by itself.</source>
        <translation>Unlock the keyring: sign in to the kiosk’s session with the password. The kiosk then goes on by itself.</translation>
    </message>
    <message>
        <source>Restart the keyring, or sign in again. The kiosk then goes on by itself.</source>
        <translation>Restart the keyring, or sign in again. The kiosk then goes on by itself.</translation>
    </message>
    <message>
        <source>Look at the keyring’s own messages, and sign in again.</source>
        <translation>Look at the keyring’s own messages, and sign in again.</translation>
    </message>
    <message>
        <source>Free some memory: a check takes 128 MiB.</source>
        <translation>Free some memory: a check takes 128 MiB.</translation>
    </message>
    <message>
        <source>The kiosk’s state folder cannot be written to.</source>
        <translation>The kiosk’s state folder cannot be written to.</translation>
    </message>
    <message>
        <source>The journal is write-protected.</source>
        <translation>The journal is write-protected.</translation>
    </message>
    <message>
        <source>Something in the site profile needs mending.</source>
        <translation>Something in the site profile needs mending.</translation>
    </message>
    <message>
        <source>Open for visitors</source>
        <translation>Open for visitors</translation>
    </message>
    <message>
        <source>Correct the site profile.</source>
        <translation>Correct the site profile.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Correct the file.</translation>
    </message>
    <message>
        <source>For practice and tests only: visitors need https.</source>
        <translation>For practice and tests only: visitors need https.</translation>
    </message>
    <message>
        <source>Allow them: user.max_user_namespaces, kernel.unprivileged_userns_clone, or an AppArmor profile with “userns”.</source>
        <translation>Allow them: user.max_user_namespaces, kernel.unprivileged_userns_clone, or an AppArmor profile with “userns”.</translation>
    </message>
    <message>
        <source>Use Debian’s own kernel, with landlock among the modules that lsm= names, if it is given.</source>
        <translation>Use Debian’s own kernel, with landlock among the modules that lsm= names, if it is given.</translation>
    </message>
    <message>
        <source>Use Debian’s own kernel: it has CONFIG_SECCOMP_FILTER. In a container, allow seccomp.</source>
        <translation>Use Debian’s own kernel: it has CONFIG_SECCOMP_FILTER. In a container, allow seccomp.</translation>
    </message>
    <message>
        <source>Set kernel.yama.ptrace_scope=3, as the file 60-mfa-kiosk.conf of the package mfa-kiosk-station does; give the kiosk a user of its own.</source>
        <translation>Set kernel.yama.ptrace_scope=3, as the file 60-mfa-kiosk.conf of the package mfa-kiosk-station does; give the kiosk a user of its own.</translation>
    </message>
<message>
        <source>Nobody has a key on this computer.</source>
        <translation>Nobody has a key on this computer.</translation>
    </message>
<message>
        <source>This desk is locked.</source>
        <translation>This desk is locked.</translation>
    </message>
    <message>
        <source>Type your PIN, then try again.</source>
        <translation>Type your PIN, then try again.</translation>
    </message>
    <message>
        <source>This desk has no connection to the broker.</source>
        <translation>This desk has no connection to the broker.</translation>
    </message>
    <message>
        <source>Try again once it is connected; until then somebody must walk to the kiosk.</source>
        <translation>Try again once it is connected; until then somebody must walk to the kiosk.</translation>
    </message>
    <message>
        <source>The kiosk has not reported lately.</source>
        <translation>The kiosk has not reported lately.</translation>
    </message>
    <message>
        <source>Look at the kiosk itself, and at its network connection.</source>
        <translation>Look at the kiosk itself, and at its network connection.</translation>
    </message>
    <message>
        <source>The kiosk has not answered.</source>
        <translation>The kiosk has not answered.</translation>
    </message>
    <message>
        <source>Try again; if it does not help, walk to the kiosk.</source>
        <translation>Try again; if it does not help, walk to the kiosk.</translation>
    </message>
    <message>
        <source>The kiosks’ journal heads cannot be kept.</source>
        <translation>The kiosks’ journal heads cannot be kept.</translation>
    </message>
    <message>
        <source>Free some space on this computer’s disk.</source>
        <translation>Free some space on this computer’s disk.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Check its path, and who may read it.</source>
        <translation>Check its path, and who may read it.</translation>
    </message>
    <message>
        <source>The configuration is wrong or missing.</source>
        <translation>The configuration is wrong or missing.</translation>
    </message>
    <message>
        <source>Set this desk up: mfa-desk setup</source>
        <translation>Set this desk up: mfa-desk setup</translation>
    </message>
    <message>
        <source>The desk’s id is not the name in its certificate.</source>
        <translation>The desk’s id is not the name in its certificate.</translation>
    </message>
<message>
        <source>The broker between this kiosk and the desk cannot be reached.</source>
        <translation>The broker between this kiosk and the desk cannot be reached.</translation>
    </message>
    <message>
        <source>Check the network and the broker. Calls still show and ring at this kiosk.</source>
        <translation>Check the network and the broker. Calls still show and ring at this kiosk.</translation>
    </message>
    <message>
        <source>The certificate for the way to the desk has expired, expires soon or is not accepted.</source>
        <translation>The certificate for the way to the desk has expired, expires soon or is not accepted.</translation>
    </message>
    <message>
        <source>Make a new one, and compare the files and the authority that [desk] names.</source>
        <translation>Make a new one, and compare the files and the authority that [desk] names.</translation>
    </message>
    <message>
        <source>The broker does not take what this kiosk reports.</source>
        <translation>The broker does not take what this kiosk reports.</translation>
    </message>
    <message>
        <source>Compare the broker’s access list with the kiosk’s name in [desk] and in its certificate.</source>
        <translation>Compare the broker’s access list with the kiosk’s name in [desk] and in its certificate.</translation>
    </message>
    <message>
        <source>Another kiosk has the same name.</source>
        <translation>Another kiosk has the same name.</translation>
    </message>
    <message>
        <source>Give each kiosk its own name and certificate in [desk].</source>
        <translation>Give each kiosk its own name and certificate in [desk].</translation>
    </message>
    <message>
        <source>The program library for the way to the desk is missing.</source>
        <translation>The program library for the way to the desk is missing.</translation>
    </message>
    <message>
        <source>Install the package libmosquitto1.</source>
        <translation>Install the package libmosquitto1.</translation>
    </message>
    <message>
        <source>Too many requests came at once.</source>
        <translation>Too many requests came at once.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>There is more than fits into one answer.</source>
        <translation>There is more than fits into one answer.</translation>
    </message>
    <message>
        <source>Ask for a shorter period.</source>
        <translation>Ask for a shorter period.</translation>
    </message>
    <message>
        <source>The request could not be read.</source>
        <translation>The request could not be read.</translation>
    </message>
    <message>
        <source>Install the same release on kiosks and desks.</source>
        <translation>Install the same release on kiosks and desks.</translation>
    </message>
    <message>
        <source>This kiosk’s configuration does not name whoever asks.</source>
        <translation>This kiosk’s configuration does not name whoever asks.</translation>
    </message>
    <message>
        <source>Add the line that “mfa-desk setup” prints to [[desk.people]], and restart the kiosk.</source>
        <translation>Add the line that “mfa-desk setup” prints to [[desk.people]], and restart the kiosk.</translation>
    </message>
    <message>
        <source>The request was not signed with the key that belongs to this name.</source>
        <translation>The request was not signed with the key that belongs to this name.</translation>
    </message>
    <message>
        <source>Compare the key in [[desk.people]] with the one that “mfa-desk setup” prints.</source>
        <translation>Compare the key in [[desk.people]] with the one that “mfa-desk setup” prints.</translation>
    </message>
    <message>
        <source>The request was meant for another kiosk.</source>
        <translation>The request was meant for another kiosk.</translation>
    </message>
    <message>
        <source>Find out who has sent it on.</source>
        <translation>Find out who has sent it on.</translation>
    </message>
    <message>
        <source>The request came from another desk than the one that made it.</source>
        <translation>The request came from another desk than the one that made it.</translation>
    </message>
    <message>
        <source>The kiosk has been restarted meanwhile.</source>
        <translation>The kiosk has been restarted meanwhile.</translation>
    </message>
    <message>
        <source>Look at its new state, then try again.</source>
        <translation>Look at its new state, then try again.</translation>
    </message>
    <message>
        <source>The request came too late.</source>
        <translation>The request came too late.</translation>
    </message>
    <message>
        <source>Look at the kiosk’s state, then try again.</source>
        <translation>Look at the kiosk’s state, then try again.</translation>
    </message>
    <message>
        <source>The same request, or a newer one, came before.</source>
        <translation>The same request, or a newer one, came before.</translation>
    </message>
    <message>
        <source>Try again. If nobody has asked twice, somebody plays back old requests.</source>
        <translation>Try again. If nobody has asked twice, somebody plays back old requests.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down that it has seen the request.</source>
        <translation>The kiosk cannot write down that it has seen the request.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write in its state folder, and room on its disk.</source>
        <translation>Give the kiosk’s user the right to write in its state folder, and room on its disk.</translation>
    </message>
    <message>
        <source>That visit is over.</source>
        <translation>That visit is over.</translation>
    </message>
    <message>
        <source>The site profile has no such message.</source>
        <translation>The site profile has no such message.</translation>
    </message>
    <message>
        <source>Way to the desk</source>
        <translation>Way to the desk</translation>
    </message>
    <message>
        <source>Certificate for the desk</source>
        <translation>Certificate for the desk</translation>
    </message>
<message>
        <source>The program library for MQTT is missing.</source>
        <translation>The program library for MQTT is missing.</translation>
    </message>
    <message>
        <source>A broker on another computer is only spoken to encrypted.</source>
        <translation>A broker on another computer is only spoken to encrypted.</translation>
    </message>
    <message>
        <source>Configure authority, certificate and key.</source>
        <translation>Configure authority, certificate and key.</translation>
    </message>
    <message>
        <source>Certificate or key cannot be read.</source>
        <translation>Certificate or key cannot be read.</translation>
    </message>
    <message>
        <source>Check the paths, and who may read the files.</source>
        <translation>Check the paths, and who may read the files.</translation>
    </message>
    <message>
        <source>The broker’s name is not found.</source>
        <translation>The broker’s name is not found.</translation>
    </message>
    <message>
        <source>Check the broker’s name, and the name server of this computer’s network.</source>
        <translation>Check the broker’s name, and the name server of this computer’s network.</translation>
    </message>
    <message>
        <source>The broker does not answer.</source>
        <translation>The broker does not answer.</translation>
    </message>
    <message>
        <source>Check that the broker runs, and that the firewall lets this computer reach it.</source>
        <translation>Check that the broker runs, and that the firewall lets this computer reach it.</translation>
    </message>
    <message>
        <source>The broker’s certificate is not acceptable.</source>
        <translation>The broker’s certificate is not acceptable.</translation>
    </message>
    <message>
        <source>Compare the broker’s name and authority with the configured ones.</source>
        <translation>Compare the broker’s name and authority with the configured ones.</translation>
    </message>
    <message>
        <source>The broker’s certificate does not fit the time.</source>
        <translation>The broker’s certificate does not fit the time.</translation>
    </message>
    <message>
        <source>Renew the broker’s certificate, or set this computer’s clock.</source>
        <translation>Renew the broker’s certificate, or set this computer’s clock.</translation>
    </message>
    <message>
        <source>The broker does not accept this computer’s certificate.</source>
        <translation>The broker does not accept this computer’s certificate.</translation>
    </message>
    <message>
        <source>Make a new certificate for this computer.</source>
        <translation>Make a new certificate for this computer.</translation>
    </message>
    <message>
        <source>The broker refuses the connection.</source>
        <translation>The broker refuses the connection.</translation>
    </message>
    <message>
        <source>Check what the broker’s log says.</source>
        <translation>Check what the broker’s log says.</translation>
    </message>
    <message>
        <source>Another program has connected under the same name.</source>
        <translation>Another program has connected under the same name.</translation>
    </message>
    <message>
        <source>Give each computer its own name and certificate.</source>
        <translation>Give each computer its own name and certificate.</translation>
    </message>
    <message>
        <source>The connection to the broker was lost.</source>
        <translation>The connection to the broker was lost.</translation>
    </message>
    <message>
        <source>Check the network and the broker.</source>
        <translation>Check the network and the broker.</translation>
    </message>
    <message>
        <source>The broker’s access list does not allow this.</source>
        <translation>The broker’s access list does not allow this.</translation>
    </message>
    <message>
        <source>Compare the broker’s access list with the names in the certificates.</source>
        <translation>Compare the broker’s access list with the names in the certificates.</translation>
    </message>
<message>
        <source>The system does not say how this is.</source>
        <translation>The system does not say how this is.</translation>
    </message>
    <message>
        <source>The kiosk does not run as its unit: no watchdog and no memory limit.</source>
        <translation>The kiosk does not run as its unit: no watchdog and no memory limit.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl restart mfa-kiosk-screen”; “systemctl status mfa-kiosk-screen” says more.</source>
        <translation>An administrator runs “systemctl restart mfa-kiosk-screen”; “systemctl status mfa-kiosk-screen” says more.</translation>
    </message>
    <message>
        <source>Nobody watches over the kiosk: if it hangs, it stays so.</source>
        <translation>Nobody watches over the kiosk: if it hangs, it stays so.</translation>
    </message>
    <message>
        <source>Take away what changes the unit mfa-kiosk.service: “systemctl --user cat mfa-kiosk” shows it.</source>
        <translation>Take away what changes the unit mfa-kiosk.service: “systemctl --user cat mfa-kiosk” shows it.</translation>
    </message>
    <message>
        <source>The kiosk’s memory has no limit.</source>
        <translation>The kiosk’s memory has no limit.</translation>
    </message>
    <message>
        <source>Take away what changes the unit mfa-kiosk.service; the kernel needs its memory controller (no “cgroup_disable=memory”).</source>
        <translation>Take away what changes the unit mfa-kiosk.service; the kernel needs its memory controller (no “cgroup_disable=memory”).</translation>
    </message>
    <message>
        <source>The kiosk’s firewall is not loaded.</source>
        <translation>The kiosk’s firewall is not loaded.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl restart mfa-kiosk-firewall”; “systemctl status mfa-kiosk-firewall” says more: one mistake, or one user that does not exist, and nothing of it is loaded.</source>
        <translation>An administrator runs “systemctl restart mfa-kiosk-firewall”; “systemctl status mfa-kiosk-firewall” says more: one mistake, or one user that does not exist, and nothing of it is loaded.</translation>
    </message>
    <message>
        <source>The firewall lets through what it should refuse.</source>
        <translation>The firewall lets through what it should refuse.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl reload mfa-kiosk-firewall” and looks for what else changes the rules.</source>
        <translation>An administrator runs “systemctl reload mfa-kiosk-firewall” and looks for what else changes the rules.</translation>
    </message>
    <message>
        <source>Another console lets people log in.</source>
        <translation>Another console lets people log in.</translation>
    </message>
    <message>
        <source>An administrator disables what is named, and takes “console=” out of the kernel’s command line.</source>
        <translation>An administrator disables what is named, and takes “console=” out of the kernel’s command line.</translation>
    </message>
    <message>
        <source>Keys open a console or switch the computer off.</source>
        <translation>Keys open a console or switch the computer off.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, look for another file in logind.conf.d.</source>
        <translation>Restart the computer. If that does not help, look for another file in logind.conf.d.</translation>
    </message>
    <message>
        <source>Settings of the kernel are not the kiosk’s.</source>
        <translation>Settings of the kernel are not the kiosk’s.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, look for another file in sysctl.d.</source>
        <translation>Restart the computer. If that does not help, look for another file in sysctl.d.</translation>
    </message>
    <message>
        <source>Names are asked for where the firewall lets nobody ask.</source>
        <translation>Names are asked for where the firewall lets nobody ask.</translation>
    </message>
    <message>
        <source>Install systemd-resolved, or have /etc/resolv.conf name a server on this computer.</source>
        <translation>Install systemd-resolved, or have /etc/resolv.conf name a server on this computer.</translation>
    </message>
    <message>
        <source>Nothing keeps the clock right.</source>
        <translation>Nothing keeps the clock right.</translation>
    </message>
    <message>
        <source>Check the time service: “timedatectl”. The network may have a time server of its own.</source>
        <translation>Check the time service: “timedatectl”. The network may have a time server of its own.</translation>
    </message>
    <message>
        <source>Security updates wait.</source>
        <translation>Security updates wait.</translation>
    </message>
    <message>
        <source>They are installed at night by unattended-upgrades. An administrator can run “apt upgrade”.</source>
        <translation>They are installed at night by unattended-upgrades. An administrator can run “apt upgrade”.</translation>
    </message>
    <message>
        <source>It is not known whether updates wait.</source>
        <translation>It is not known whether updates wait.</translation>
    </message>
    <message>
        <source>An administrator runs “apt update” and sees why it is not done by itself.</source>
        <translation>An administrator runs “apt update” and sees why it is not done by itself.</translation>
    </message>
    <message>
        <source>An update needs a restart.</source>
        <translation>An update needs a restart.</translation>
    </message>
    <message>
        <source>Restart the computer when nobody is there.</source>
        <translation>Restart the computer when nobody is there.</translation>
    </message>
    <message>
        <source>Whatever is plugged in is used.</source>
        <translation>Whatever is plugged in is used.</translation>
    </message>
    <message>
        <source>An administrator plugs in what belongs to the kiosk and runs “sudo mfa-kiosk station usb”.</source>
        <translation>An administrator plugs in what belongs to the kiosk and runs “sudo mfa-kiosk station usb”.</translation>
    </message>
    <message>
        <source>Outside the opening hours.</source>
        <translation>Outside the opening hours.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Watchdog and memory limit</source>
        <translation>Watchdog and memory limit</translation>
    </message>
    <message>
        <source>Consoles and keys</source>
        <translation>Consoles and keys</translation>
    </message>
    <message>
        <source>Kernel settings</source>
        <translation>Kernel settings</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Name server</translation>
    </message>
    <message>
        <source>Time service</source>
        <translation>Time service</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>USB ports</source>
        <translation>USB ports</translation>
    </message>
    <message>
        <source>The print system does not answer.</source>
        <translation>The print system does not answer.</translation>
    </message>
    <message>
        <source>An administrator installs the package cups, or runs “systemctl restart cups”.</source>
        <translation>An administrator installs the package cups, or runs “systemctl restart cups”.</translation>
    </message>
    <message>
        <source>The print system has no printer of that name.</source>
        <translation>The print system has no printer of that name.</translation>
    </message>
    <message>
        <source>An administrator adds the queue with “lpadmin”, or corrects queue in [printer].</source>
        <translation>An administrator adds the queue with “lpadmin”, or corrects queue in [printer].</translation>
    </message>
    <message>
        <source>The printer’s queue is stopped.</source>
        <translation>The printer’s queue is stopped.</translation>
    </message>
    <message>
        <source>An administrator runs “cupsenable” and “cupsaccept” with the queue’s name.</source>
        <translation>An administrator runs “cupsenable” and “cupsaccept” with the queue’s name.</translation>
    </message>
    <message>
        <source>A slip that fails would stop the queue, or come out later.</source>
        <translation>A slip that fails would stop the queue, or come out later.</translation>
    </message>
    <message>
        <source>An administrator sets printer-error-policy=abort-job for the queue with “lpadmin”.</source>
        <translation>An administrator sets printer-error-policy=abort-job for the queue with “lpadmin”.</translation>
    </message>
    <message>
        <source>The queue is of another kind than [printer] says.</source>
        <translation>The queue is of another kind than [printer] says.</translation>
    </message>
    <message>
        <source>An administrator makes the queue anew, as station.md says for its kind.</source>
        <translation>An administrator makes the queue anew, as station.md says for its kind.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>The printer does not answer.</translation>
    </message>
    <message>
        <source>Check that it is switched on, and its cable. One in the network needs an exception to the kiosk’s firewall.</source>
        <translation>Check that it is switched on, and its cable. One in the network needs an exception to the kiosk’s firewall.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>The printer is out of paper.</translation>
    </message>
    <message>
        <source>Put in a new roll.</source>
        <translation>Put in a new roll.</translation>
    </message>
    <message>
        <source>The printer has no paper of the slip’s width.</source>
        <translation>The printer has no paper of the slip’s width.</translation>
    </message>
    <message>
        <source>Load the roll that paper_width_mm in [printer] says, and make the queue anew, or correct the width.</source>
        <translation>Load the roll that paper_width_mm in [printer] says, and make the queue anew, or correct the width.</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer.</source>
        <translation>The paper is stuck in the printer.</translation>
    </message>
    <message>
        <source>Open the printer and take the paper out.</source>
        <translation>Open the printer and take the paper out.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>The printer is open.</translation>
    </message>
    <message>
        <source>Close its cover.</source>
        <translation>Close its cover.</translation>
    </message>
    <message>
        <source>The printer reports a fault.</source>
        <translation>The printer reports a fault.</translation>
    </message>
    <message>
        <source>Look at the printer itself; switch it off and on.</source>
        <translation>Look at the printer itself; switch it off and on.</translation>
    </message>
    <message>
        <source>The printer has not printed a slip in time: it was cancelled.</source>
        <translation>The printer has not printed a slip in time: it was cancelled.</translation>
    </message>
    <message>
        <source>Look at the printer itself. The button comes back after five minutes.</source>
        <translation>Look at the printer itself. The button comes back after five minutes.</translation>
    </message>
    <message>
        <source>The printer has not printed a slip.</source>
        <translation>The printer has not printed a slip.</translation>
    </message>
    <message>
        <source>Look at the printer itself, and at its queue (“lpstat”). The button comes back after five minutes.</source>
        <translation>Look at the printer itself, and at its queue (“lpstat”). The button comes back after five minutes.</translation>
    </message>
    <message>
        <source>The kiosk’s program for slips does not run.</source>
        <translation>The kiosk’s program for slips does not run.</translation>
    </message>
    <message>
        <source>Slips pass through a folder on the disk.</source>
        <translation>Slips pass through a folder on the disk.</translation>
    </message>
    <message>
        <source>Put /var/spool/cups into memory, as the package mfa-kiosk-station does: var-spool-cups.mount.</source>
        <translation>Put /var/spool/cups into memory, as the package mfa-kiosk-station does: var-spool-cups.mount.</translation>
    </message>
    <message>
        <source>The print system keeps what it has printed.</source>
        <translation>The print system keeps what it has printed.</translation>
    </message>
    <message>
        <source>Set “PreserveJobFiles No” and “PreserveJobHistory 60” in cupsd.conf, as the file of the package mfa-kiosk-station does.</source>
        <translation>Set “PreserveJobFiles No” and “PreserveJobHistory 60” in cupsd.conf, as the file of the package mfa-kiosk-station does.</translation>
    </message>
    <message>
        <source>Printer of slips</source>
        <translation>Printer of slips</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Print jobs</translation>
    </message>
    <message>
        <source>The image is old; it lacks today’s security updates.</source>
        <translation>The image is old; it lacks today’s security updates.</translation>
    </message>
    <message>
        <source>Newer ones come at night from where /etc/mfa-kiosk/update.conf says, or on a stick that is plugged in as the kiosk starts.</source>
        <translation>Newer ones come at night from where /etc/mfa-kiosk/update.conf says, or on a stick that is plugged in as the kiosk starts.</translation>
    </message>
    <message>
        <source>A newer image is installed and waits for a restart.</source>
        <translation>A newer image is installed and waits for a restart.</translation>
    </message>
    <message>
        <source>A newer image did not become ready, and this one came back.</source>
        <translation>A newer image did not become ready, and this one came back.</translation>
    </message>
    <message>
        <source>An administrator mends what the newer one lacked, and releases it with a higher version.</source>
        <translation>An administrator mends what the newer one lacked, and releases it with a higher version.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>not ready</translation>
    </message>
    <message>
        <source>ended the visit</source>
        <translation>ended the visit</translation>
    </message>
    <message>
        <source>gave ten minutes more</source>
        <translation>gave ten minutes more</translation>
    </message>
    <message>
        <source>took the kiosk out of service</source>
        <translation>took the kiosk out of service</translation>
    </message>
    <message>
        <source>put the kiosk back in service</source>
        <translation>put the kiosk back in service</translation>
    </message>
    <message>
        <source>answered the call for help</source>
        <translation>answered the call for help</translation>
    </message>
    <message>
        <source>left the kiosk program</source>
        <translation>left the kiosk program</translation>
    </message>
    <message>
        <source>wrote a proposal for the profile</source>
        <translation>wrote a proposal for the profile</translation>
    </message>
    <message>
        <source>exported statistics</source>
        <translation>exported statistics</translation>
    </message>
    <message>
        <source>exported the journal</source>
        <translation>exported the journal</translation>
    </message>
    <message>
        <source>verified the journal</source>
        <translation>verified the journal</translation>
    </message>
    <message>
        <source>opened this panel</source>
        <translation>opened this panel</translation>
    </message>
    <message>
        <source>The kiosk started</source>
        <translation>The kiosk started</translation>
    </message>
    <message>
        <source>The kiosk stopped in good order</source>
        <translation>The kiosk stopped in good order</translation>
    </message>
    <message>
        <source>A visit began</source>
        <translation>A visit began</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Step: %1</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Method: %1</translation>
    </message>
    <message>
        <source>Identifying: %1</source>
        <translation>Identifying: %1</translation>
    </message>
    <message>
        <source>The wait began</source>
        <translation>The wait began</translation>
    </message>
    <message>
        <source>Left with ticket %1</source>
        <translation>Left with ticket %1</translation>
    </message>
    <message>
        <source>A visit went on</source>
        <translation>A visit went on</translation>
    </message>
    <message>
        <source>The visitor called for help</source>
        <translation>The visitor called for help</translation>
    </message>
    <message>
        <source>The call for help was answered</source>
        <translation>The call for help was answered</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A member of staff and what they did: "Desk A: ended the visit"</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not everything of the visit could be erased</source>
        <translation>Not everything of the visit could be erased</translation>
    </message>
    <message>
        <source>Everything of the visit was erased</source>
        <translation>Everything of the visit was erased</translation>
    </message>
    <message>
        <source>Address refused: %1</source>
        <translation>Address refused: %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN, %n in a row</source>
        <comment>journal</comment>
        <extracomment>%n wrong PINs in a row</extracomment>
        <translation>
            <numerusform>Wrong PIN</numerusform>
            <numerusform>Wrong PIN, %n in a row</numerusform>
        </translation>
    </message>
    <message>
        <source>rated %1 of 3</source>
        <extracomment>How a visitor found the visit: 1 bad, 3 good</extracomment>
        <translation>rated %1 of 3</translation>
    </message>
    <message>
        <source>The visit ended: %1</source>
        <translation>The visit ended: %1</translation>
    </message>
    <message>
        <source>A new journal was begun</source>
        <translation>A new journal was begun</translation>
    </message>
    <message>
        <source>About the journal: %1</source>
        <translation>About the journal: %1</translation>
    </message>
    <message>
        <source>A day was counted: %1</source>
        <translation>A day was counted: %1</translation>
    </message>
    <message>
        <source>the pad opens again at %1</source>
        <extracomment>The PIN pad, after too many wrong PINs; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>the pad opens again at %1</translation>
    </message>
    <message>
        <source>Old records were dropped</source>
        <translation>Old records were dropped</translation>
    </message>
    <message numerus="yes">
        <source>%n more addresses refused</source>
        <comment>journal</comment>
        <extracomment>%n refused addresses of a visit were counted and not named</extracomment>
        <translation>
            <numerusform>%n more address refused</numerusform>
            <numerusform>%n more addresses refused</numerusform>
        </translation>
    </message>
    <message>
        <source>unlocked the PIN pad</source>
        <translation>unlocked the PIN pad</translation>
    </message>
    <message>
        <source>began commissioning</source>
        <translation>began commissioning</translation>
    </message>
    <message>
        <source>ended commissioning</source>
        <translation>ended commissioning</translation>
    </message>
    <message>
        <source>visit %1</source>
        <extracomment>A visit's random number, shortened</extracomment>
        <translation>visit %1</translation>
    </message>
    <message>
        <source>Visit %1: %2</source>
        <extracomment>A visit's shortened number, and how it ended: "Visit 5b1f0c: finished"</extracomment>
        <translation>Visit %1: %2</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>ticket %1</translation>
    </message>
    <message>
        <source>called for help</source>
        <translation>called for help</translation>
    </message>
    <message>
        <source>not everything could be erased</source>
        <translation>not everything could be erased</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>going on</translation>
    </message>
    <message>
        <source>goes on in newer records</source>
        <translation>goes on in newer records</translation>
    </message>
    <message>
        <source>helped who was waiting</source>
        <translation>helped who was waiting</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Toggle</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>SetFocus</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Triggers the action</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Toggles the state</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Sets the focus</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>finished</source>
        <extracomment>Why a visit ended, in the staff panel</extracomment>
        <translation>finished</translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>left with a ticket</translation>
    </message>
    <message>
        <source>started over</source>
        <translation>started over</translation>
    </message>
    <message>
        <source>ended by the visitor</source>
        <translation>ended by the visitor</translation>
    </message>
    <message>
        <source>visitor walked away</source>
        <translation>visitor walked away</translation>
    </message>
    <message>
        <source>time limit of the visit</source>
        <translation>time limit of the visit</translation>
    </message>
    <message>
        <source>guest’s address</source>
        <translation>guest’s address</translation>
    </message>
    <message>
        <source>another school’s address</source>
        <translation>another school’s address</translation>
    </message>
    <message>
        <source>no way to identify here</source>
        <translation>no way to identify here</translation>
    </message>
    <message>
        <source>ended by staff</source>
        <translation>ended by staff</translation>
    </message>
    <message>
        <source>the screen stopped answering</source>
        <translation>the screen stopped answering</translation>
    </message>
    <message>
        <source>the screen broke down</source>
        <translation>the screen broke down</translation>
    </message>
    <message>
        <source>the kiosk was stopped</source>
        <translation>the kiosk was stopped</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>Why staff took the kiosk out of service</extracomment>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Identity service is down</source>
        <translation>Identity service is down</translation>
    </message>
    <message>
        <source>Desk is closed</source>
        <translation>Desk is closed</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Something is broken</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>step of a visit</comment>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Out of service</source>
        <comment>step of a visit</comment>
        <translation>Out of service</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>step of a visit</comment>
        <translation>Address</translation>
    </message>
    <message>
        <source>Guest</source>
        <comment>step of a visit</comment>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Another school</source>
        <comment>step of a visit</comment>
        <translation>Another school</translation>
    </message>
    <message>
        <source>Choice of method</source>
        <comment>step of a visit</comment>
        <translation>Choice of method</translation>
    </message>
    <message>
        <source>No method</source>
        <comment>step of a visit</comment>
        <translation>No method</translation>
    </message>
    <message>
        <source>On own phone</source>
        <comment>step of a visit</comment>
        <translation>On own phone</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step of a visit</comment>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <comment>step of a visit</comment>
        <translation>Attempt failed</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step of a visit</comment>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>step of a visit</comment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step of a visit</comment>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <comment>step of a visit</comment>
        <translation>Goodbye</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>step of a visit</comment>
        <translation>Ended</translation>
    </message>
    <message>
        <source>done</source>
        <comment>outcome of identifying</comment>
        <translation>done</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>outcome of identifying</comment>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>timed out</source>
        <comment>outcome of identifying</comment>
        <translation>timed out</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>outcome of identifying</comment>
        <translation>expired</translation>
    </message>
    <message>
        <source>phone not accepted</source>
        <comment>outcome of identifying</comment>
        <translation>phone not accepted</translation>
    </message>
    <message>
        <source>document not accepted</source>
        <comment>outcome of identifying</comment>
        <translation>document not accepted</translation>
    </message>
    <message>
        <source>could not be identified</source>
        <comment>outcome of identifying</comment>
        <translation>could not be identified</translation>
    </message>
    <message>
        <source>service did not answer</source>
        <comment>outcome of identifying</comment>
        <translation>service did not answer</translation>
    </message>
    <message>
        <source>certificate problem</source>
        <comment>outcome of identifying</comment>
        <translation>certificate problem</translation>
    </message>
    <message>
        <source>page not on the list</source>
        <comment>outcome of identifying</comment>
        <translation>page not on the list</translation>
    </message>
    <message>
        <source>the browser broke down</source>
        <comment>outcome of identifying</comment>
        <translation>the browser broke down</translation>
    </message>
    <message>
        <source>Reason not known</source>
        <translation>Reason not known</translation>
    </message>
    <message>
        <source>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</source>
        <translation>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</translation>
    </message>
    <message>
        <source>Did not work: %1</source>
        <extracomment>Result of an action; %1 says what is wrong</extracomment>
        <translation>Did not work: %1</translation>
    </message>
    <message>
        <source>The visit has ten minutes more.</source>
        <translation>The visit has ten minutes more.</translation>
    </message>
    <message>
        <source>The kiosk is out of service.</source>
        <translation>The kiosk is out of service.</translation>
    </message>
    <message>
        <source>The kiosk is back in service.</source>
        <translation>The kiosk is back in service.</translation>
    </message>
    <message>
        <source>The visitor sees that someone is coming.</source>
        <translation>The visitor sees that someone is coming.</translation>
    </message>
    <message>
        <source>The kiosk is stopping.</source>
        <translation>The kiosk is stopping.</translation>
    </message>
    <message>
        <source>The PIN pad is unlocked.</source>
        <translation>The PIN pad is unlocked.</translation>
    </message>
    <message>
        <source>The proposal was written: %1</source>
        <extracomment>%1 is a file's path</extracomment>
        <translation>The proposal was written: %1</translation>
    </message>
    <message>
        <source>The file was written: %1</source>
        <extracomment>%1 is a file's path</extracomment>
        <translation>The file was written: %1</translation>
    </message>
    <message>
        <source>The journal is whole: nothing was changed.</source>
        <translation>The journal is whole: nothing was changed.</translation>
    </message>
    <message>
        <source>the screen took too much memory</source>
        <translation>the screen took too much memory</translation>
    </message>
    <message>
        <source>the kiosk lost its power or broke down</source>
        <translation>the kiosk lost its power or broke down</translation>
    </message>
    <message>
        <source>no reset was needed</source>
        <translation>no reset was needed</translation>
    </message>
    <message>
        <source>Old phone works</source>
        <comment>step of a visit</comment>
        <translation>Old phone works</translation>
    </message>
    <message>
        <source>Phone lost or broken</source>
        <comment>step of a visit</comment>
        <translation>Phone lost or broken</translation>
    </message>
    <message>
        <source>page no longer valid</source>
        <comment>outcome of identifying</comment>
        <translation>page no longer valid</translation>
    </message>
    <message>
        <source>attempts used up</source>
        <comment>outcome of identifying</comment>
        <translation>attempts used up</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A length of time in seconds, short</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A length of time in minutes and seconds, short</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A length of time in minutes, short</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A length of time in hours and minutes, short</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Commissioning has begun. Close this panel and make a visit.</source>
        <translation>Commissioning has begun. Close this panel and make a visit.</translation>
    </message>
    <message>
        <source>Commissioning is over. The list of addresses is in force.</source>
        <translation>Commissioning is over. The list of addresses is in force.</translation>
    </message>
    <message>
        <source>For the administrator: %1</source>
        <extracomment>%1 is technical, in English: a file's path, what the system says</extracomment>
        <translation>For the administrator: %1</translation>
    </message>
    <message>
        <source>The number has left the queue.</source>
        <translation>The number has left the queue.</translation>
    </message>
    <message>
        <source>The visitor’s screen is a new one. Nothing of a visit is left.</source>
        <translation>The visitor’s screen is a new one. Nothing of a visit is left.</translation>
    </message>
</context>
<context>
    <name>kiosk::AccessView</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is what it leads to</extracomment>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Larger letters, and light, dark or high contrast: the two switches at the top of every screen.</source>
        <translation>Larger letters, and light, dark or high contrast: the two switches at the top of every screen.</translation>
    </message>
    <message>
        <source>Reading aloud: plug in headphones or press F9. The first touch says what a thing is, the second one presses it.</source>
        <translation>Reading aloud: plug in headphones or press F9. The first touch says what a thing is, the second one presses it.</translation>
    </message>
    <message>
        <source>By keyboard alone: Tab moves on, Enter presses, and F6 leads out of the identity service’s page.</source>
        <translation>By keyboard alone: Tab moves on, Enter presses, and F6 leads out of the identity service’s page.</translation>
    </message>
    <message>
        <source>Keypad with tactile keys: up and down move, OK presses, and the help key explains.</source>
        <translation>Keypad with tactile keys: up and down move, OK presses, and the help key explains.</translation>
    </message>
    <message>
        <source>More time: you are asked before anything ends, and you can go on as often as you like.</source>
        <translation>More time: you are asked before anything ends, and you can go on as often as you like.</translation>
    </message>
    <message>
        <source>People: press “Ask for help” on any screen. Our staff: %1</source>
        <extracomment>%1 is a place, such as "the service desk next to this kiosk"</extracomment>
        <translation>People: press “Ask for help” on any screen. Our staff: %1</translation>
    </message>
    <message>
        <source>Was something in your way?</source>
        <translation>Was something in your way?</translation>
    </message>
    <message>
        <source>Tell our staff. They pass it on.</source>
        <translation>Tell our staff. They pass it on.</translation>
    </message>
    <message>
        <source>Tell our staff, or write to us. You get an answer.</source>
        <translation>Tell our staff, or write to us. You get an answer.</translation>
    </message>
    <message>
        <source>Accessibility statement</source>
        <translation>Accessibility statement</translation>
    </message>
<message>
        <source>One switch: the first press starts a moving highlight, and the next one takes what it is on: of round buttons and lists, the next choice. Where a page does not let you, our staff help.</source>
        <translation>One switch: the first press starts a moving highlight, and the next one takes what it is on: of round buttons and lists, the next choice. Where a page does not let you, our staff help.</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionBox</name>
    <message>
        <source>No, go back</source>
        <extracomment>Answer to "End the visit?" and the like: no</extracomment>
        <translation>No, go back</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>An action is under way</extracomment>
        <translation>One moment …</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionsPage</name>
    <message>
        <source>Actions</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Nobody is using the kiosk.</source>
        <translation>Nobody is using the kiosk.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <extracomment>Button, the question that follows, and its answer</extracomment>
        <translation>End the visit</translation>
    </message>
    <message>
        <source>End this visit? The visitor’s page closes and everything is erased. They begin again.</source>
        <translation>End this visit? The visitor’s page closes and everything is erased. They begin again.</translation>
    </message>
    <message>
        <source>Yes, end the visit</source>
        <translation>Yes, end the visit</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Choose the reason:</source>
        <extracomment>Above the short list of reasons</extracomment>
        <translation>Choose the reason:</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <extracomment>Button; an action of staff</extracomment>
        <translation>Take out of service</translation>
    </message>
    <message>
        <source>Back in service</source>
        <extracomment>Button; an action of staff</extracomment>
        <translation>Back in service</translation>
    </message>
    <message>
        <source>For maintenance: the kiosk stops, and the computer’s own screen comes back.</source>
        <translation>For maintenance: the kiosk stops, and the computer’s own screen comes back.</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <extracomment>Card of the staff panel: the kiosk's programs stop
----------
Button, two questions that follow one after the other, and their answers</extracomment>
        <translation>Leave the kiosk</translation>
    </message>
    <message>
        <source>Leave the kiosk? The visit ends, nobody can use the kiosk, and anyone at the screen can use the computer.</source>
        <translation>Leave the kiosk? The visit ends, nobody can use the kiosk, and anyone at the screen can use the computer.</translation>
    </message>
    <message>
        <source>Yes, leave</source>
        <translation>Yes, leave</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Out of service: %1</translation>
    </message>
    <message>
        <source>In service: visitors can use the kiosk as far as its parts are ready.</source>
        <translation>In service: visitors can use the kiosk as far as its parts are ready.</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <extracomment>Button: the visit lasts ten minutes more</extracomment>
        <translation>10 minutes more</translation>
    </message>
    <message>
        <source>The computer is open to everybody then. Are you staying beside it?</source>
        <translation>The computer is open to everybody then. Are you staying beside it?</translation>
    </message>
    <message>
        <source>I stay: stop the kiosk</source>
        <translation>I stay: stop the kiosk</translation>
    </message>
    <message>
        <source>Start a new screen</source>
        <extracomment>Button, the question that follows, and its answer: nobody is using the kiosk</extracomment>
        <translation>Start a new screen</translation>
    </message>
    <message>
        <source>Start a new screen? That helps when the visitor’s does not answer. Whoever has just touched it begins again.</source>
        <translation>Start a new screen? That helps when the visitor’s does not answer. Whoever has just touched it begins again.</translation>
    </message>
    <message>
        <source>Yes, a new one</source>
        <translation>Yes, a new one</translation>
    </message>
</context>
<context>
    <name>kiosk::AddressPage</name>
    <message>
        <source>What is your %1 e-mail address?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>What is your %1 e-mail address?</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <extracomment>Accessible name of a button that fills in the rest of an address; %1 such as @student.example</extracomment>
        <translation>Fill in %1</translation>
    </message>
    <message>
        <source>My address is from another organisation</source>
        <translation>My address is from another organisation</translation>
    </message>
    <message>
        <source>Please check the address.</source>
        <translation>Please check the address.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Type your e-mail address first.</source>
        <translation>Type your e-mail address first.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address. If it is right, press Continue again. Or did you mean this?</source>
        <translation>This looks like another organisation’s address. If it is right, press Continue again. Or did you mean this?</translation>
    </message>
    <message>
        <source>The part before the @ is missing.</source>
        <translation>The part before the @ is missing.</translation>
    </message>
    <message>
        <source>The @ is missing from the address.</source>
        <translation>The @ is missing from the address.</translation>
    </message>
    <message>
        <source>The @ is missing from the address. Did you mean this?</source>
        <translation>The @ is missing from the address. Did you mean this?</translation>
    </message>
    <message>
        <source>The end of the address is missing. Choose one of the endings above.</source>
        <translation>The end of the address is missing. Choose one of the endings above.</translation>
    </message>
    <message>
        <source>The end of the address is missing. Did you mean this?</source>
        <translation>The end of the address is missing. Did you mean this?</translation>
    </message>
    <message>
        <source>The part after the @ looks misspelt. Did you mean this?</source>
        <translation>The part after the @ looks misspelt. Did you mean this?</translation>
    </message>
    <message>
        <source>No account has this ending. Choose one of the endings above.</source>
        <translation>No account has this ending. Choose one of the endings above.</translation>
    </message>
    <message>
        <source>%1: the address looks like %2.</source>
        <extracomment>%1 is a kind of account, such as “Student account”; %2 is an example of an address</extracomment>
        <translation>%1: the address looks like %2.</translation>
    </message>
    <message>
        <source>This looks like another kind of account: %1. Did you mean this?</source>
        <extracomment>%1 is a kind of account, such as “Student account”</extracomment>
        <translation>This looks like another kind of account: %1. Did you mean this?</translation>
    </message>
    <message>
        <source>User names have no å, ä, ö or other accented letters. Did you mean this?</source>
        <translation>User names have no å, ä, ö or other accented letters. Did you mean this?</translation>
    </message>
    <message>
        <source>An address has no spaces. Did you mean this?</source>
        <translation>An address has no spaces. Did you mean this?</translation>
    </message>
    <message>
        <source>Did you mean this?</source>
        <translation>Did you mean this?</translation>
    </message>
    <message>
        <source>This is too long for an e-mail address.</source>
        <translation>This is too long for an e-mail address.</translation>
    </message>
    <message>
        <source>Correct to %1</source>
        <extracomment>Accessible name of a button that replaces what was typed; %1 is an e-mail address</extracomment>
        <translation>Correct to %1</translation>
    </message>
    <message>
        <source>Cover the address</source>
        <extracomment>Accessible names of the eye in the address field: others stand around the kiosk</extracomment>
        <translation>Cover the address</translation>
    </message>
    <message>
        <source>Show the address</source>
        <translation>Show the address</translation>
    </message>
    <message>
        <source>My old phone still works</source>
        <translation>My old phone still works</translation>
    </message>
    <message>
        <source>My phone is lost, broken or not with me</source>
        <translation>My phone is lost, broken or not with me</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is typed here, such as "Student number"; %2 is an example of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is your %1 user name?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>What is your %1 user name?</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Type your user name first.</source>
        <translation>Type your user name first.</translation>
    </message>
    <message>
        <source>This is not a whole user name yet. It looks like this: %1</source>
        <extracomment>%1 is an example of each kind, such as “Student number: 1234567”</extracomment>
        <translation>This is not a whole user name yet. It looks like this: %1</translation>
    </message>
    <message>
        <source>Type that address first: it tells who resets it. If you were invited as a guest, you can also press “My address is from another organisation” again.</source>
        <translation>Type that address first: it tells who resets it. If you were invited as a guest, you can also press “My address is from another organisation” again.</translation>
    </message>
    <message>
        <source>Type that address first: it tells who resets it.</source>
        <translation>Type that address first: it tells who resets it.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address, and those are not reset here. Did you mean this?</source>
        <translation>This looks like another organisation’s address, and those are not reset here. Did you mean this?</translation>
    </message>
    <message>
        <source>%1 does not reset addresses of other organisations: ask your own organisation’s support. If you need help, ask our staff: %2</source>
        <extracomment>%1 is the short name of the school; %2 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>%1 does not reset addresses of other organisations: ask your own organisation’s support. If you need help, ask our staff: %2</translation>
    </message>
    <message>
        <source>This is a private address. Type your %1 user name.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>This is a private address. Type your %1 user name.</translation>
    </message>
    <message>
        <source>This is a private address. Type your %1 e-mail address: it has one of the endings above.</source>
        <translation>This is a private address. Type your %1 e-mail address: it has one of the endings above.</translation>
    </message>
    <message>
        <source>Nobody signs in with an e-mail address here. Type your %1 user name.</source>
        <extracomment>At a school where nobody signs in with an address; %1 is its short name</extracomment>
        <translation>Nobody signs in with an e-mail address here. Type your %1 user name.</translation>
    </message>
    <message>
        <source>If you were invited as a guest with this address, press Continue again.</source>
        <translation>If you were invited as a guest with this address, press Continue again.</translation>
    </message>
    <message>
        <source>A user name has no spaces. Did you mean this?</source>
        <translation>A user name has no spaces. Did you mean this?</translation>
    </message>
    <message>
        <source>There is a comma instead of a dot. Did you mean this?</source>
        <translation>There is a comma instead of a dot. Did you mean this?</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>In the empty field, so that it does not look typed; %1 is an address or a user name</extracomment>
        <translation>for example %1</translation>
    </message>
</context>
<context>
    <name>kiosk::BottomBar</name>
    <message>
        <source>Raise the screen</source>
        <extracomment>Switch on a tall screen whose view has been moved to the bottom: back over all of it</extracomment>
        <translation>Raise the screen</translation>
    </message>
    <message>
        <source>Lower the screen</source>
        <extracomment>Switch on a tall screen: moves all of the view to the bottom, within the reach of somebody who sits</extracomment>
        <translation>Lower the screen</translation>
    </message>
    <message>
        <source>The view is in the lower part of the screen</source>
        <extracomment>Read aloud with the switch "Raise the screen"</extracomment>
        <translation>The view is in the lower part of the screen</translation>
    </message>
    <message>
        <source>The view fills the whole screen</source>
        <extracomment>Read aloud with the switch "Lower the screen"</extracomment>
        <translation>The view fills the whole screen</translation>
    </message>
</context>
<context>
    <name>kiosk::CommissioningPage</name>
    <message>
        <source>Commissioning</source>
        <extracomment>Page of the staff panel: a real visit to learn a site's addresses</extracomment>
        <translation>Commissioning</translation>
    </message>
    <message>
        <source>Yes, start</source>
        <translation>Yes, start</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Write a proposal</source>
        <extracomment>Button: writes a proposal for the site profile into a file</extracomment>
        <translation>Write a proposal</translation>
    </message>
    <message>
        <source>not on the list</source>
        <extracomment>A host that the profile does not allow, or one that it does</extracomment>
        <translation>not on the list</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>on the list</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>seen so often</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>When a bank or the identity service has moved: make one visit yourself, and the kiosk lists the addresses that the profile must allow.</source>
        <translation>When a bank or the identity service has moved: make one visit yourself, and the kiosk lists the addresses that the profile must allow.</translation>
    </message>
    <message>
        <source>While you commission, the kiosk lets pages of every address through. Stay at the screen, and let no visitor use it.</source>
        <translation>While you commission, the kiosk lets pages of every address through. Stay at the screen, and let no visitor use it.</translation>
    </message>
    <message>
        <source>Start commissioning</source>
        <extracomment>Button, the question that follows, and its answer</extracomment>
        <translation>Start commissioning</translation>
    </message>
    <message>
        <source>Start commissioning? The visit that is going on ends, and the next one may reach any address.</source>
        <translation>Start commissioning? The visit that is going on ends, and the next one may reach any address.</translation>
    </message>
    <message>
        <source>End commissioning</source>
        <translation>End commissioning</translation>
    </message>
    <message>
        <source>Seen while commissioning</source>
        <extracomment>Card of the staff panel: hosts and pages that were seen while commissioning</extracomment>
        <translation>Seen while commissioning</translation>
    </message>
    <message>
        <source>Commissioning is on. Close this panel, make a visit, and come back.</source>
        <translation>Commissioning is on. Close this panel, make a visit, and come back.</translation>
    </message>
</context>
<context>
    <name>kiosk::DayChooser</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A day's name ("From") and the day</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>− 1 month</source>
        <extracomment>Button: one month earlier</extracomment>
        <translation>− 1 month</translation>
    </message>
    <message>
        <source>− 1 day</source>
        <extracomment>Button: one day earlier</extracomment>
        <translation>− 1 day</translation>
    </message>
    <message>
        <source>+ 1 day</source>
        <extracomment>Button: one day later</extracomment>
        <translation>+ 1 day</translation>
    </message>
    <message>
        <source>+ 1 month</source>
        <extracomment>Button: one month later</extracomment>
        <translation>+ 1 month</translation>
    </message>
</context>
<context>
    <name>kiosk::GoodbyePage</name>
    <message>
        <source>You are all set</source>
        <translation>You are all set</translation>
    </message>
    <message>
        <source>Everything about you has been erased from this kiosk.</source>
        <translation>Everything about you has been erased from this kiosk.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>How did it go?</translation>
    </message>
    <message>
        <source>Well</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Well</translation>
    </message>
    <message>
        <source>So-so</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>So-so</translation>
    </message>
    <message>
        <source>Badly</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Badly</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Not working yet</source>
        <extracomment>On the last screen: back to the steps of setting the app up</extracomment>
        <translation>Not working yet</translation>
    </message>
</context>
<context>
    <name>kiosk::GuestPage</name>
    <message>
        <source>Guests write an e-mail</source>
        <translation>Guests write an e-mail</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</source>
        <translation>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</translation>
    </message>
    <message>
        <source>Opens an e-mail on your phone</source>
        <translation>Opens an e-mail on your phone</translation>
    </message>
    <message>
        <source>QR code: e-mail to %1</source>
        <extracomment>Accessible name of a QR code; %1 is an e-mail address</extracomment>
        <translation>QR code: e-mail to %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Does your camera open no message? Scan this one: it opens a page with the instructions.</source>
        <translation>Does your camera open no message? Scan this one: it opens a page with the instructions.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>%1 support resets it for you.</source>
        <extracomment>%1 is the school's short name; in Finnish and Swedish in the genitive</extracomment>
        <translation>%1 support resets it for you.</translation>
    </message>
    <message>
        <source>Send it from the address that got the guest invitation. Support cannot act on others.</source>
        <translation>Send it from the address that got the guest invitation. Support cannot act on others.</translation>
    </message>
    <message>
        <source>Support answers by e-mail. You do not need to wait here.</source>
        <translation>Support answers by e-mail. You do not need to wait here.</translation>
    </message>
</context>
<context>
    <name>kiosk::GuidanceStrip</name>
    <message>
        <source>Not yet</source>
        <extracomment>Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"</extracomment>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Opening the identity service…</source>
        <translation>Opening the identity service…</translation>
    </message>
    <message>
        <source>Choose your bank or the mobile certificate.</source>
        <translation>Choose your bank or the mobile certificate.</translation>
    </message>
    <message>
        <source>Identify yourself with your bank codes.</source>
        <translation>Identify yourself with your bank codes.</translation>
    </message>
    <message>
        <source>Type your phone number here, then confirm on your phone.</source>
        <translation>Type your phone number here, then confirm on your phone.</translation>
    </message>
    <message>
        <source>Check your data and press %1.</source>
        <extracomment>%1 is the button on Suomi.fi's page, in quotation marks: “Continue to service”</extracomment>
        <translation>Check your data and press %1.</translation>
    </message>
    <message>
        <source>Read what the page says.</source>
        <translation>Read what the page says.</translation>
    </message>
    <message>
        <source>Your address has been filled in for you.</source>
        <translation>Your address has been filled in for you.</translation>
    </message>
    <message>
        <source>If the page shows a code, check that your phone shows the same.</source>
        <translation>If the page shows a code, check that your phone shows the same.</translation>
    </message>
    <message>
        <source>The next page shows your personal data: mind who stands behind you.</source>
        <translation>The next page shows your personal data: mind who stands behind you.</translation>
    </message>
    <message>
        <source>This page shows your personal data: mind who stands behind you.</source>
        <translation>This page shows your personal data: mind who stands behind you.</translation>
    </message>
    <message>
        <source>Page of %2, address %1</source>
        <extracomment>Accessible text of the badge with a web address; %1 is the host, %2 whose page it is</extracomment>
        <translation>Page of %2, address %1</translation>
    </message>
    <message>
        <source>Encrypted connection</source>
        <translation>Encrypted connection</translation>
    </message>
    <message>
        <source>Follow what the page says.</source>
        <translation>Follow what the page says.</translation>
    </message>
    <message>
        <source>Have you written down the pass that the page shows?</source>
        <extracomment>The page shows a pass (a code) for signing in once</extracomment>
        <translation>Have you written down the pass that the page shows?</translation>
    </message>
    <message>
        <source>It is shown only once: after “Yes” the page is closed for good.</source>
        <translation>It is shown only once: after “Yes” the page is closed for good.</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <extracomment>Answer to "Have you written down the pass that the page shows?"</extracomment>
        <translation>Yes, I have it</translation>
    </message>
    <message>
        <source>After “Yes” the page is closed for good.</source>
        <translation>After “Yes” the page is closed for good.</translation>
    </message>
    <message>
        <source>Yes, it says so</source>
        <extracomment>Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"</extracomment>
        <translation>Yes, it says so</translation>
    </message>
    <message>
        <source>Show the keyboard</source>
        <translation>Show the keyboard</translation>
    </message>
    <message>
        <source>Write down the pass when the page shows it: it is shown only once.</source>
        <extracomment>The page shows a pass (a code) for signing in once</extracomment>
        <translation>Write down the pass when the page shows it: it is shown only once.</translation>
    </message>
    <message>
        <source>%1 (filled in for you)</source>
        <extracomment>Read aloud; %1 is a field of the page for the visitor's address or user name</extracomment>
        <translation>%1 (filled in for you)</translation>
    </message>
    <message>
        <source>%1 (type it)</source>
        <translation>%1 (type it)</translation>
    </message>
    <message>
        <source>%1 (the digits that the page shows)</source>
        <extracomment>Read aloud; %1 is a field of the page for digits that the page itself shows</extracomment>
        <translation>%1 (the digits that the page shows)</translation>
    </message>
    <message>
        <source>%1 (on your phone)</source>
        <extracomment>Read aloud; %1 is what is to be done on the phone</extracomment>
        <translation>%1 (on your phone)</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <extracomment>Read aloud; %1 is a word that the visitor has pressed already</extracomment>
        <translation>%1 (done)</translation>
    </message>
    <message>
        <source>In this order on the page:</source>
        <extracomment>Before the words to press on the identity service's page, one after the other</extracomment>
        <translation>In this order on the page:</translation>
    </message>
    <message>
        <source>%1: it is filled in for you. If it stays empty, type it.</source>
        <extracomment>%1 is a field of the page for the visitor's address or user name, in quotation marks</extracomment>
        <translation>%1: it is filled in for you. If it stays empty, type it.</translation>
    </message>
    <message>
        <source>%1: type it yourself, the kiosk has not kept it.</source>
        <translation>%1: type it yourself, the kiosk has not kept it.</translation>
    </message>
    <message>
        <source>%1: type the digits that the page shows. Ask for help if you cannot read them.</source>
        <extracomment>%1 is a field of the page for digits that the page itself shows, in quotation marks</extracomment>
        <translation>%1: type the digits that the page shows. Ask for help if you cannot read them.</translation>
    </message>
    <message>
        <source>The next page is loading…</source>
        <translation>The next page is loading…</translation>
    </message>
    <message>
        <source>Never open your mail on this kiosk.</source>
        <translation>Never open your mail on this kiosk.</translation>
    </message>
    <message>
        <source>Unknown: not in the profile</source>
        <extracomment>In the place of a host's owner, while staff commission: the site profile does not name this host</extracomment>
        <translation>Unknown: not in the profile</translation>
    </message>
    <message>
        <source>F6: from the page to the kiosk’s buttons.</source>
        <extracomment>F6 is a key. Said to those who use a keyboard: from the web page to the kiosk's own buttons</extracomment>
        <translation>F6: from the page to the kiosk’s buttons.</translation>
    </message>
    <message>
        <source>Does the page say that your MFA settings (multi-factor authentication) have been reset?</source>
        <translation>Does the page say that your MFA settings (multi-factor authentication) have been reset?</translation>
    </message>
    <message>
        <source>Mind who stands behind you.</source>
        <extracomment>While bank codes or a phone number are typed: one short line</extracomment>
        <translation>Mind who stands behind you.</translation>
    </message>
</context>
<context>
    <name>kiosk::HealthList</name>
    <message>
        <source>READY</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>READY</translation>
    </message>
    <message>
        <source>WARNING</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>WARNING</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>NOT READY</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <extracomment>%1 is what to do about a complaint</extracomment>
        <translation>What to do: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::HelpBand</name>
    <message>
        <source>Help is called</source>
        <translation>Help is called</translation>
    </message>
    <message>
        <source>Nobody has seen it yet.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Nobody has seen it yet.</translation>
    </message>
    <message>
        <source>Staff have been told.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Staff have been told.</translation>
    </message>
    <message>
        <source>Staff have seen it.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Staff have seen it.</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Please wait here.</translation>
    </message>
    <message>
        <source>Wait here or go to %1</source>
        <extracomment>After "Help is called"; %1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Wait here or go to %1</translation>
    </message>
    <message>
        <source>Help is coming</source>
        <extracomment>Large, for staff at the desk: a visitor's call for help, and the answer to it</extracomment>
        <translation>Help is coming</translation>
    </message>
<message>
        <source>From the staff</source>
        <extracomment>Large, above a short message that staff at the desk have sent to the visitor</extracomment>
        <translation>From the staff</translation>
    </message>
</context>
<context>
    <name>kiosk::IdleOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Do you need more time?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>I need more time</translation>
    </message>
    <message>
        <source>End my visit now</source>
        <translation>End my visit now</translation>
    </message>
    <message>
        <source>Your place is kept under a number, and this screen goes on to the next person in</source>
        <extracomment>While somebody waits for the reset; above the seconds left, which stand in large digits below</extracomment>
        <translation>Your place is kept under a number, and this screen goes on to the next person in</translation>
    </message>
    <message numerus="yes">
        <source>%1 Your place is kept under a number in %n second(s).</source>
        <translation>
            <numerusform>%1 Your place is kept under a number in %n second.</numerusform>
            <numerusform>%1 Your place is kept under a number in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data will be erased in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Your data will be erased in</translation>
    </message>
    <message>
        <source>A visit has a time limit for your safety. Your data will be erased in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>A visit has a time limit for your safety. Your data will be erased in</translation>
    </message>
    <message numerus="yes">
        <source>%1 Your data will be erased in %n second(s).</source>
        <translation>
            <numerusform>%1 Your data will be erased in %n second.</numerusform>
            <numerusform>%1 Your data will be erased in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::JournalPage</name>
    <message>
        <source>Journal</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>No records before these.</source>
        <translation>No records before these.</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Button: the newest records of the journal</extracomment>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Older</source>
        <extracomment>Button: the records before those that are shown</extracomment>
        <translation>Older</translation>
    </message>
    <message>
        <source>Verify</source>
        <extracomment>Button: checks that nobody has changed the journal</extracomment>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <extracomment>Button: writes the journal into a file</extracomment>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>What the kiosk did, and when. No names, no addresses; every record is sealed.</source>
        <translation>What the kiosk did, and when. No names, no addresses; every record is sealed.</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>Card of the staff panel: the journal's lines</extracomment>
        <translation>Records</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Which records of the journal are shown</extracomment>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Help and staff</source>
        <translation>Help and staff</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security</translation>
    </message>
</context>
<context>
    <name>kiosk::JournalStory</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <extracomment>Button: shows a visit's records in the journal</extracomment>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::MethodCard</name>
    <message numerus="yes">
        <source>You have %n minute(s) once you have started</source>
        <translation>
            <numerusform>You have %n minute once you have started</numerusform>
            <numerusform>You have %n minutes once you have started</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is a way to identify, such as Suomi.fi</extracomment>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>Does not answer right now</source>
        <translation>Does not answer right now</translation>
    </message>
</context>
<context>
    <name>kiosk::MethodPage</name>
    <message>
        <source>How will you prove who you are?</source>
        <translation>How will you prove who you are?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Do this on my own phone</source>
        <translation>Do this on my own phone</translation>
    </message>
    <message>
        <source>I have neither</source>
        <translation>I have neither</translation>
    </message>
    <message>
        <source>%1 makes the reset. If it offers only one way, choose that.</source>
        <translation>%1 makes the reset. If it offers only one way, choose that.</translation>
    </message>
    <message>
        <source>%1 makes the reset.</source>
        <translation>%1 makes the reset.</translation>
    </message>
    <message>
        <source>I forgot my password too</source>
        <extracomment>Switch: the visitor needs a new password as well</extracomment>
        <translation>I forgot my password too</translation>
    </message>
    <message>
        <source>You get a new password on the same trip: the strip above the page leads you through both.</source>
        <translation>You get a new password on the same trip: the strip above the page leads you through both.</translation>
    </message>
    <message>
        <source>You will need your password at the end.</source>
        <translation>You will need your password at the end.</translation>
    </message>
    <message>
        <source>I cannot use this</source>
        <extracomment>There is one way to identify</extracomment>
        <translation>I cannot use this</translation>
    </message>
    <message>
        <source>I have none of these</source>
        <extracomment>There are more than two ways to identify</extracomment>
        <translation>I have none of these</translation>
    </message>
    <message>
        <source>Sorry, something broke and the identification was cut off. The kiosk has not kept your address: type it on the page, or give it here again.</source>
        <translation>Sorry, something broke and the identification was cut off. The kiosk has not kept your address: type it on the page, or give it here again.</translation>
    </message>
    <message>
        <source>Give my address again</source>
        <translation>Give my address again</translation>
    </message>
    <message>
        <source>You have used all attempts of this visit. Please ask our staff.</source>
        <translation>You have used all attempts of this visit. Please ask our staff.</translation>
    </message>
</context>
<context>
    <name>kiosk::NeitherPage</name>
    <message>
        <source>Our staff will help you</source>
        <translation>Our staff will help you</translation>
    </message>
    <message>
        <source>Staff check your document in the school’s own system. This kiosk cannot do it for you.</source>
        <translation>Staff check your document in the school’s own system. This kiosk cannot do it for you.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Please ask our staff: %1</translation>
    </message>
    <message>
        <source>If you cannot use either way, staff make the reset with you.</source>
        <translation>If you cannot use either way, staff make the reset with you.</translation>
    </message>
    <message>
        <source>Take your passport or an official identity card of a Schengen country with you.</source>
        <extracomment>Source of the documents: the school's guide to new users (passport or official Schengen area identity card)</extracomment>
        <translation>Take your passport or an official identity card of a Schengen country with you.</translation>
    </message>
    <message>
        <source>If you cannot use this way, staff make the reset with you.</source>
        <translation>If you cannot use this way, staff make the reset with you.</translation>
    </message>
    <message>
        <source>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</source>
        <translation>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</translation>
    </message>
    <message>
        <source>Press %1: you get a number, and staff see who is waiting.</source>
        <extracomment>%1 is the button “Call staff”, in quotation marks</extracomment>
        <translation>Press %1: you get a number, and staff see who is waiting.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <extracomment>Main button where staff alone can go on</extracomment>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Done, free the kiosk</translation>
    </message>
</context>
<context>
    <name>kiosk::OutOfServicePage</name>
    <message>
        <source>Out of service for the moment</source>
        <translation>Out of service for the moment</translation>
    </message>
    <message>
        <source>Something on this kiosk keeps failing. It tries again by itself.</source>
        <translation>Something on this kiosk keeps failing. It tries again by itself.</translation>
    </message>
    <message>
        <source>The practice service does not answer. The kiosk tries again by itself.</source>
        <translation>The practice service does not answer. The kiosk tries again by itself.</translation>
    </message>
    <message>
        <source>The kiosk cannot be used right now. It tries again by itself.</source>
        <translation>The kiosk cannot be used right now. It tries again by itself.</translation>
    </message>
    <message>
        <source>The kiosk has no network connection. It tries again by itself.</source>
        <translation>The kiosk has no network connection. It tries again by itself.</translation>
    </message>
    <message>
        <source>The identity service does not answer right now. The kiosk tries again by itself.</source>
        <translation>The identity service does not answer right now. The kiosk tries again by itself.</translation>
    </message>
    <message>
        <source>The services that prove your identity do not answer right now. The kiosk tries again by itself.</source>
        <translation>The services that prove your identity do not answer right now. The kiosk tries again by itself.</translation>
    </message>
    <message>
        <source>The kiosk is being serviced.</source>
        <translation>The kiosk is being serviced.</translation>
    </message>
    <message>
        <source>The identity service is out of order. Staff know about it.</source>
        <translation>The identity service is out of order. Staff know about it.</translation>
    </message>
    <message>
        <source>The service desk is closed.</source>
        <translation>The service desk is closed.</translation>
    </message>
    <message>
        <source>Staff have taken the kiosk out of service.</source>
        <translation>Staff have taken the kiosk out of service.</translation>
    </message>
    <message>
        <source>The reset works on your own phone</source>
        <translation>The reset works on your own phone</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <translation>Please ask our staff: %1</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
<message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Opens today at %1.</source>
        <translation>Opens today at %1.</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1.</source>
        <translation>Opens tomorrow at %1.</translation>
    </message>
    <message>
        <source>Opens again: %1 at %2.</source>
        <translation>Opens again: %1 at %2.</translation>
    </message>
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message>
        <source>The identification was cancelled</source>
        <translation>The identification was cancelled</translation>
    </message>
    <message>
        <source>The page is gone from this kiosk, and so is what you typed on it.</source>
        <translation>The page is gone from this kiosk, and so is what you typed on it.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Start again when you are ready.</translation>
    </message>
    <message>
        <source>The page waited too long</source>
        <translation>The page waited too long</translation>
    </message>
    <message>
        <source>An identification page closes when nothing happens on it for a few minutes.</source>
        <translation>An identification page closes when nothing happens on it for a few minutes.</translation>
    </message>
    <message>
        <source>Use another phone, if you have one with you.</source>
        <translation>Use another phone, if you have one with you.</translation>
    </message>
    <message>
        <source>Use another document, if you have one with you.</source>
        <translation>Use another document, if you have one with you.</translation>
    </message>
    <message>
        <source>You can start a new identification from the beginning.</source>
        <translation>You can start a new identification from the beginning.</translation>
    </message>
    <message>
        <source>You could not be identified</source>
        <translation>You could not be identified</translation>
    </message>
    <message>
        <source>The identification did not succeed this time. The page does not tell the kiosk why.</source>
        <translation>The identification did not succeed this time. The page does not tell the kiosk why.</translation>
    </message>
    <message>
        <source>Try again and check each code before you send it.</source>
        <translation>Try again and check each code before you send it.</translation>
    </message>
    <message>
        <source>The identity service does not answer</source>
        <translation>The identity service does not answer</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Wait a moment and try again.</translation>
    </message>
    <message>
        <source>The kiosk stopped for your safety</source>
        <translation>The kiosk stopped for your safety</translation>
    </message>
    <message>
        <source>It could not make sure that the page is genuine, so it did not open it.</source>
        <translation>It could not make sure that the page is genuine, so it did not open it.</translation>
    </message>
    <message>
        <source>Do not identify yourself on this kiosk now.</source>
        <translation>Do not identify yourself on this kiosk now.</translation>
    </message>
    <message>
        <source>This page is not needed here</source>
        <translation>This page is not needed here</translation>
    </message>
    <message>
        <source>The link led out of the identification, so the kiosk did not open it.</source>
        <translation>The link led out of the identification, so the kiosk did not open it.</translation>
    </message>
    <message>
        <source>Try again and press only what the strip above the page tells you.</source>
        <translation>Try again and press only what the strip above the page tells you.</translation>
    </message>
    <message>
        <source>Sorry, the page broke down</source>
        <translation>Sorry, the page broke down</translation>
    </message>
    <message>
        <source>This is the kiosk’s fault, not yours. What you typed on the page is gone.</source>
        <translation>This is the kiosk’s fault, not yours. What you typed on the page is gone.</translation>
    </message>
    <message>
        <source>Try again: the identification starts from the beginning.</source>
        <translation>Try again: the identification starts from the beginning.</translation>
    </message>
    <message>
        <source>Our staff will help you from here</source>
        <translation>Our staff will help you from here</translation>
    </message>
    <message>
        <source>Or identify yourself in another way.</source>
        <translation>Or identify yourself in another way.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Please ask our staff: %1</translation>
    </message>
    <message>
        <source>If it does not help, ask our staff: %1</source>
        <translation>If it does not help, ask our staff: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <comment>how many more times the identification may be started in this visit</comment>
        <translation>
            <numerusform>%n attempt left</numerusform>
            <numerusform>%n attempts left</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>Choose another way</translation>
    </message>
    <message>
        <source>How our staff can help</source>
        <translation>How our staff can help</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>This page is no longer valid</source>
        <translation>This page is no longer valid</translation>
    </message>
    <message>
        <source>It was answered once already and cannot be shown again, so the identification cannot go on from it.</source>
        <translation>It was answered once already and cannot be shown again, so the identification cannot go on from it.</translation>
    </message>
    <message>
        <source>Start again from the beginning. Nothing is wrong with your data.</source>
        <translation>Start again from the beginning. Nothing is wrong with your data.</translation>
    </message>
    <message>
        <source>Take what you need in your hand first, then try again.</source>
        <translation>Take what you need in your hand first, then try again.</translation>
    </message>
    <message numerus="yes">
        <source>The %n minute(s) are over</source>
        <comment>the time that a way to identify gives</comment>
        <translation>
            <numerusform>The %n minute is over</numerusform>
            <numerusform>The %n minutes are over</numerusform>
        </translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>The time is over</translation>
    </message>
    <message numerus="yes">
        <source>%1 gives %n minute(s) for the whole identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>
            <numerusform>%1 gives %n minute for the whole identification.</numerusform>
            <numerusform>%1 gives %n minutes for the whole identification.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives only so much time for the whole identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1 gives only so much time for the whole identification.</translation>
    </message>
    <message>
        <source>Have everything ready that it asks for, then try again.</source>
        <translation>Have everything ready that it asks for, then try again.</translation>
    </message>
    <message>
        <source>The identification does not work on every phone.</source>
        <translation>The identification does not work on every phone.</translation>
    </message>
    <message>
        <source>The attempts are used up</source>
        <translation>The attempts are used up</translation>
    </message>
    <message>
        <source>This is not your fault. The service or the network has a disturbance.</source>
        <translation>This is not your fault. The service or the network has a disturbance.</translation>
    </message>
    <message numerus="yes">
        <source>You have used all %n attempt(s).</source>
        <translation>
            <numerusform>You have used the only attempt.</numerusform>
            <numerusform>You have used all %n attempts.</numerusform>
        </translation>
    </message>
    <message>
        <source>This phone does not work with %1</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>This phone does not work with %1</translation>
    </message>
    <message>
        <source>This document is not accepted for %1</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>This document is not accepted for %1</translation>
    </message>
    <message>
        <source>Not every document is accepted for the identification.</source>
        <translation>Not every document is accepted for the identification.</translation>
    </message>
    <message numerus="yes">
        <source>%1 allows %n attempt(s) in one identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>
            <numerusform>%1 allows %n attempt in one identification.</numerusform>
            <numerusform>%1 allows %n attempts in one identification.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allows a few attempts in one identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1 allows a few attempts in one identification.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Done, free the kiosk</translation>
    </message>
    <message>
        <source>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</source>
        <translation>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</translation>
    </message>
    <message>
        <source>Press %1: you get a number, and staff see who is waiting.</source>
        <translation>Press %1: you get a number, and staff see who is waiting.</translation>
    </message>
    <message>
        <source>What %1 asks for:</source>
        <translation>What %1 asks for:</translation>
    </message>
</context>
<context>
    <name>kiosk::OverviewPage</name>
    <message>
        <source>Overview</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Visit now</source>
        <extracomment>Card of the staff panel: the visit that is going on</extracomment>
        <translation>Visit now</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Card of the staff panel: which parts of the kiosk work</extracomment>
        <translation>Health</translation>
    </message>
    <message>
        <source>Last erasure</source>
        <extracomment>Card of the staff panel: what the last visit left behind</extracomment>
        <translation>Last erasure</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>I am coming</source>
        <extracomment>Button: staff answer a call for help</extracomment>
        <translation>I am coming</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>Below the step's name</extracomment>
        <translation>step</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Attempts to identify: used, of so many</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>attempts used</source>
        <translation>attempts used</translation>
    </message>
    <message>
        <source>waiting with a ticket</source>
        <translation>waiting with a ticket</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Out of service: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>visit</numerusform>
            <numerusform>visits</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for help</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>call for help</numerusform>
            <numerusform>calls for help</numerusform>
        </translation>
    </message>
    <message>
        <source>median visit</source>
        <extracomment>The length that half of the visits do not reach</extracomment>
        <translation>median visit</translation>
    </message>
    <message>
        <source>at this step</source>
        <translation>at this step</translation>
    </message>
    <message>
        <source>since the visit began</source>
        <translation>since the visit began</translation>
    </message>
    <message>
        <source>until the visit’s limit</source>
        <translation>until the visit’s limit</translation>
    </message>
    <message>
        <source>until the reset is everywhere</source>
        <translation>until the reset is everywhere</translation>
    </message>
    <message>
        <source>None yet</source>
        <extracomment>No visit has been erased since the kiosk started</extracomment>
        <translation>None yet</translation>
    </message>
    <message>
        <source>All programs of the visit are gone.</source>
        <translation>All programs of the visit are gone.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) of the visit still run.</source>
        <translation>
            <numerusform>%n program of the visit still runs.</numerusform>
            <numerusform>%n programs of the visit still run.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its private folder is gone.</source>
        <translation>Its private folder is gone.</translation>
    </message>
    <message>
        <source>Its private folder is still there.</source>
        <translation>Its private folder is still there.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>The clipboard is empty.</translation>
    </message>
    <message>
        <source>The clipboard is not empty.</source>
        <translation>The clipboard is not empty.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <extracomment>Why the visit ended</extracomment>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>Kiosk %1</translation>
    </message>
    <message>
        <source>Browser engine: Chromium %1</source>
        <extracomment>The browser engine's base; %1 is a version number</extracomment>
        <translation>Browser engine: Chromium %1</translation>
    </message>
    <message>
        <source>security patches up to %1</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>security patches up to %1</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <extracomment>Button: the visit lasts ten minutes more</extracomment>
        <translation>10 minutes more</translation>
    </message>
    <message>
        <source>Took %1 ms.</source>
        <extracomment>How long the erasure took</extracomment>
        <translation>Took %1 ms.</translation>
    </message>
    <message>
        <source>Commissioning is on: the next visit may reach any address. Not for visitors.</source>
        <extracomment>Over every page while staff commission</extracomment>
        <translation>Commissioning is on: the next visit may reach any address. Not for visitors.</translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>left with a ticket</translation>
    </message>
    <message>
        <source>Help is coming · called %1 ago</source>
        <extracomment>%1 is a time such as 38 s; a visitor's call for help, and one that has been answered</extracomment>
        <translation>Help is coming · called %1 ago</translation>
    </message>
    <message>
        <source>Called for help · %1 ago</source>
        <translation>Called for help · %1 ago</translation>
    </message>
    <message>
        <source>%1 has been helped</source>
        <extracomment>Button: staff have helped whoever waits under this number, such as A7</extracomment>
        <translation>%1 has been helped</translation>
    </message>
    <message>
        <source>waiting for staff, %1</source>
        <extracomment>Below the numbers of those who wait for staff; %1 is how long the first has waited, such as 4:10</extracomment>
        <translation>waiting for staff, %1</translation>
    </message>
</context>
<context>
    <name>kiosk::OwnPhonePage</name>
    <message>
        <source>Reset on your own phone</source>
        <translation>Reset on your own phone</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>Open the page and give your e-mail address.</source>
        <translation>Open the page and give your e-mail address.</translation>
    </message>
    <message>
        <source>Then press “The reset is done” here: the kiosk starts the wait and shows the next steps.</source>
        <translation>Then press “The reset is done” here: the kiosk starts the wait and shows the next steps.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>The reset is done</source>
        <translation>The reset is done</translation>
    </message>
    <message>
        <source>Open the page and give your user name.</source>
        <translation>Open the page and give your user name.</translation>
    </message>
    <message>
        <source>What you type there does not pass through this kiosk.</source>
        <translation>What you type there does not pass through this kiosk.</translation>
    </message>
    <message>
        <source>Wait until the page says that your MFA settings (multi-factor authentication) have been reset.</source>
        <translation>Wait until the page says that your MFA settings (multi-factor authentication) have been reset.</translation>
    </message>
    <message>
        <source>Follow what the page says and identify yourself.</source>
        <translation>Follow what the page says and identify yourself.</translation>
    </message>
</context>
<context>
    <name>kiosk::PageWordStrip</name>
    <message>
        <source>The page %1 asks:</source>
        <extracomment>Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi</extracomment>
        <translation>The page %1 asks:</translation>
    </message>
    <message>
        <source>The page %1 says:</source>
        <translation>The page %1 says:</translation>
    </message>
    <message>
        <source>The page wanted to open a window for typing. This kiosk opens none.</source>
        <extracomment>Under what a web page says, when it wanted the visitor to type something in a window of its own</extracomment>
        <translation>The page wanted to open a window for typing. This kiosk opens none.</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>page's question</comment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <comment>page's question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page's message</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>A part of this page was not loaded, because %1 is not on this kiosk’s list. Go on if the page works; if not, ask for help.</source>
        <extracomment>%1 is a host, such as cdn.example.com</extracomment>
        <translation>A part of this page was not loaded, because %1 is not on this kiosk’s list. Go on if the page works; if not, ask for help.</translation>
    </message>
    <message>
        <source>This kiosk opens and saves no files. Go on on the page, or ask for help.</source>
        <translation>This kiosk opens and saves no files. Go on on the page, or ask for help.</translation>
    </message>
    <message>
        <source>This kiosk does not print.</source>
        <translation>This kiosk does not print.</translation>
    </message>
    <message>
        <source>This kiosk opens no mail, telephone or other program. Do that on your own phone.</source>
        <translation>This kiosk opens no mail, telephone or other program. Do that on your own phone.</translation>
    </message>
    <message>
        <source>This kiosk has no files to send.</source>
        <translation>This kiosk has no files to send.</translation>
    </message>
    <message>
        <source>The page wanted to open a window that this kiosk cannot open. Try another way on the page, or ask for help.</source>
        <translation>The page wanted to open a window that this kiosk cannot open. Try another way on the page, or ask for help.</translation>
    </message>
    <message>
        <source>The page stays in its language. You can begin the identification again in this one.</source>
        <translation>The page stays in its language. You can begin the identification again in this one.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>The page wants a sign-in that this kiosk cannot show. Try another way on the page, or ask for help.</source>
        <translation>The page wants a sign-in that this kiosk cannot show. Try another way on the page, or ask for help.</translation>
    </message>
</context>
<context>
    <name>kiosk::PeoplePage</name>
    <message>
        <source>PINs</source>
        <extracomment>Page of the staff panel: who may open it</extracomment>
        <translation>PINs</translation>
    </message>
    <message>
        <source>You are</source>
        <extracomment>Card of the staff panel: whose PIN opened it</extracomment>
        <translation>You are</translation>
    </message>
    <message>
        <source>What you do here is written to the journal under this name.</source>
        <translation>What you do here is written to the journal under this name.</translation>
    </message>
    <message>
        <source>PIN pad</source>
        <translation>PIN pad</translation>
    </message>
    <message>
        <source>After ten wrong PINs in a row the pad takes no more. Find out who tried, and unlock it here.</source>
        <translation>After ten wrong PINs in a row the pad takes no more. Find out who tried, and unlock it here.</translation>
    </message>
    <message>
        <source>Unlock the PIN pad</source>
        <extracomment>Button: people may try PINs again</extracomment>
        <translation>Unlock the PIN pad</translation>
    </message>
    <message>
        <source>Who has a PIN</source>
        <extracomment>Card of the staff panel: who has a PIN</extracomment>
        <translation>Who has a PIN</translation>
    </message>
    <message>
        <source>The administrator adds and removes people on this computer:</source>
        <translation>The administrator adds and removes people on this computer:</translation>
    </message>
</context>
<context>
    <name>kiosk::PhoneStory</name>
    <message>
        <source>The app store opens. Check the publisher, then install.</source>
        <translation>The app store opens. Check the publisher, then install.</translation>
    </message>
    <message>
        <source>Install</source>
        <extracomment>A button of a phone's app store</extracomment>
        <translation>Install</translation>
    </message>
    <message>
        <source>Open the app and allow its notifications. Do not sign in to it.</source>
        <translation>Open the app and allow its notifications. Do not sign in to it.</translation>
    </message>
    <message>
        <source>Allow</source>
        <extracomment>A button of a phone that asks whether an app may send notifications</extracomment>
        <translation>Allow</translation>
    </message>
    <message>
        <source>Sign in with your address and password.</source>
        <translation>Sign in with your address and password.</translation>
    </message>
    <message>
        <source>The account is in the app. This phone signs in again.</source>
        <translation>The account is in the app. This phone signs in again.</translation>
    </message>
    <message>
        <source>Join the Wi-Fi %1</source>
        <extracomment>What a phone's camera offers; %1 is a wireless network's name</extracomment>
        <translation>Join the Wi-Fi %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <extracomment>What a phone's camera offers; %1 is an e-mail address</extracomment>
        <translation>Write to %1</translation>
    </message>
    <message>
        <source>Add to the calendar</source>
        <translation>Add to the calendar</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>What a phone's camera offers; %1 is "App Store" or "Google Play"</extracomment>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>The phone is in the network. Now the app can be installed.</source>
        <translation>The phone is in the network. Now the app can be installed.</translation>
    </message>
    <message>
        <source>The mail is written already. Send it from the invited address.</source>
        <translation>The mail is written already. Send it from the invited address.</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>A button of a phone's mail</extracomment>
        <translation>Send</translation>
    </message>
    <message>
        <source>The phone reminds of the ready time, with the address and the steps.</source>
        <translation>The phone reminds of the ready time, with the address and the steps.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>A button of a phone's calendar</extracomment>
        <translation>Save</translation>
    </message>
    <message>
        <source>The page opens on the phone.</source>
        <translation>The page opens on the phone.</translation>
    </message>
</context>
<context>
    <name>kiosk::PhoneWindow</name>
    <message>
        <source>Practice phone</source>
        <translation>Practice phone</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Back to the camera</translation>
    </message>
    <message>
        <source>This is a visitor’s phone. It sees the kiosk’s screen: go on there until a code shows.</source>
        <translation>This is a visitor’s phone. It sees the kiosk’s screen: go on there until a code shows.</translation>
    </message>
    <message>
        <source>The camera sees a code.</source>
        <translation>The camera sees a code.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>kiosk::PinPage</name>
    <message>
        <source>Staff only</source>
        <extracomment>Name of the first screen of the staff panel</extracomment>
        <translation>Staff only</translation>
    </message>
    <message>
        <source>Type your personal PIN and press OK.</source>
        <extracomment>Sentence above the PIN pad</extracomment>
        <translation>Type your personal PIN and press OK.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>The PIN is being checked</extracomment>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</source>
        <translation>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more the pad makes you wait.</source>
        <comment>wrong tries</comment>
        <extracomment>%n tries are left</extracomment>
        <translation>
            <numerusform>Wrong PIN. After one more the pad makes you wait.</numerusform>
            <numerusform>Wrong PIN. After %n more the pad makes you wait.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <extracomment>%1 is a time such as 0:24</extracomment>
        <translation>You can try again in %1.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The visitor is not disturbed.</source>
        <translation>Too many wrong PINs. The visitor is not disturbed.</translation>
    </message>
    <message>
        <source>Each further wrong PIN makes the wait twice as long.</source>
        <translation>Each further wrong PIN makes the wait twice as long.</translation>
    </message>
    <message>
        <source>No staff PIN has been set up on this kiosk.</source>
        <translation>No staff PIN has been set up on this kiosk.</translation>
    </message>
    <message>
        <source>The administrator sets one up on this computer: mfa-kiosk pin add</source>
        <translation>The administrator sets one up on this computer: mfa-kiosk pin add</translation>
    </message>
    <message>
        <source>PINs cannot be checked now. %1</source>
        <translation>PINs cannot be checked now. %1</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN, %n digit typed</numerusform>
            <numerusform>PIN, %n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit goes on behind this panel. It closes by itself after half a minute.</source>
        <extracomment>On the staff PIN pad: the visit behind the panel is not interrupted</extracomment>
        <translation>The visit goes on behind this panel. It closes by itself after half a minute.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Key of the PIN pad: takes all digits back</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Delete the last digit</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button that sends the PIN</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Demo: the practice PIN is %1.</source>
        <extracomment>Only in the demo; %1 is a number</extracomment>
        <translation>Demo: the practice PIN is %1.</translation>
    </message>
    <message>
        <source>Opened by pressing and holding the organisation’s name at the top left for 5 seconds, or Ctrl+Alt+Shift+S for 2 seconds.</source>
        <extracomment>How the staff panel is opened; Ctrl, Alt, Shift and S are keys</extracomment>
        <translation>Opened by pressing and holding the organisation’s name at the top left for 5 seconds, or Ctrl+Alt+Shift+S for 2 seconds.</translation>
    </message>
</context>
<context>
    <name>kiosk::QueueNumber</name>
    <message>
        <source>Your number</source>
        <extracomment>Above the number by which staff know a visitor who waits for them, such as A7</extracomment>
        <translation>Your number</translation>
    </message>
</context>
<context>
    <name>kiosk::RibbonNotice</name>
    <message>
        <source>Demo: a practice service on this computer. Nothing here is real.</source>
        <extracomment>Ribbon on every screen of the demo</extracomment>
        <translation>Demo: a practice service on this computer. Nothing here is real.</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <extracomment>Ribbon on every screen of the demo, where there is room for one line</extracomment>
        <translation>Demo: nothing here is real.</translation>
    </message>
    <message>
        <source>Commissioning by staff: every page is let through and listed. Not for visitors.</source>
        <extracomment>Ribbon on every screen while staff commission: try out the real services</extracomment>
        <translation>Commissioning by staff: every page is let through and listed. Not for visitors.</translation>
    </message>
    <message>
        <source>Commissioning by staff. Not for visitors.</source>
        <extracomment>Ribbon on every screen while staff commission, where there is room for one line</extracomment>
        <translation>Commissioning by staff. Not for visitors.</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKey</name>
    <message>
        <source>Show its accents</source>
        <extracomment>What a screen reader may do with a letter of the screen keyboard besides pressing it</extracomment>
        <translation>Show its accents</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKeyboard</name>
    <message>
        <source>Capital letter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>key of the screen keyboard, read aloud: shows signs instead of letters</comment>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the screen keyboard, read aloud: shows letters instead of signs</comment>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Right</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the space key of the screen keyboard</comment>
        <translation>Space</translation>
    </message>
    <message>
        <source>Screen keyboard</source>
        <comment>read aloud</comment>
        <translation>Screen keyboard</translation>
    </message>
    <message>
        <source>In the top row: %1</source>
        <extracomment>Read aloud when a letter of the screen keyboard has been held; %1 are letters</extracomment>
        <translation>In the top row: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SessionWindow</name>
    <message>
        <source>Ask for help</source>
        <extracomment>Button on every screen, bottom left</extracomment>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>The up and down keys go from one thing to the next. OK presses it, or opens the keyboard of a field. The help key reads the screen again.</source>
        <extracomment>Spoken when somebody presses the help key of the keypad with tactile keys</extracomment>
        <translation>The up and down keys go from one thing to the next. OK presses it, or opens the keyboard of a field. The help key reads the screen again.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <extracomment>Button in the place of "Ask for help" while a call for help stands</extracomment>
        <translation>Take back the call</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpPage</name>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>With my phone only</source>
        <extracomment>How to set the app up: with the phone alone</extracomment>
        <translation>With my phone only</translation>
    </message>
    <message>
        <source>With a computer too</source>
        <extracomment>How to set the app up: with the phone and a computer of one's own</extracomment>
        <translation>With a computer too</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>The words on your screen may differ a little.</source>
        <extracomment>Below the steps that quote Microsoft's pages</extracomment>
        <translation>The words on your screen may differ a little.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 is the number of the step, %2 how many there are</extracomment>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Set %1 up again</source>
        <extracomment>%1 is the app's short name: "Authenticator"</extracomment>
        <translation>Set %1 up again</translation>
    </message>
    <message>
        <source>The one-time pass does not work</source>
        <translation>The one-time pass does not work</translation>
    </message>
    <message>
        <source>Sign-in still asks for the old Authenticator</source>
        <translation>Sign-in still asks for the old Authenticator</translation>
    </message>
    <message>
        <source>Sign-in still asks for the old app</source>
        <translation>Sign-in still asks for the old app</translation>
    </message>
    <message>
        <source>Done – I can sign in</source>
        <translation>Done – I can sign in</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSlot</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Read aloud with a QR code; %1 is the name below it</extracomment>
        <translation>QR code: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSteps</name>
    <message>
        <source>Open the app and allow its notifications, but do not sign in to it.</source>
        <translation>Open the app and allow its notifications, but do not sign in to it.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and password</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Sign in with your %1 address and password</translation>
    </message>
    <message>
        <source>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</translation>
    </message>
    <message>
        <source>If it asks %1, choose %2 on every device that is not yours alone.</source>
        <extracomment>%1 is Microsoft's “Stay signed in?”, %2 is “No”</extracomment>
        <translation>If it asks %1, choose %2 on every device that is not yours alone.</translation>
    </message>
    <message>
        <source>Microsoft says %1 or %2. Press %3.</source>
        <extracomment>%1 and %2 are Microsoft's headings, %3 is its button “Next”</extracomment>
        <translation>Microsoft says %1 or %2. Press %3.</translation>
    </message>
    <message>
        <source>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</source>
        <translation>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</translation>
    </message>
    <message>
        <source>Add your account with the link</source>
        <translation>Add your account with the link</translation>
    </message>
    <message>
        <source>Add your account with the QR code</source>
        <translation>Add your account with the QR code</translation>
    </message>
    <message>
        <source>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</source>
        <extracomment>%1 is Microsoft's button “Next”, %2 the kind of account, %3 “Scan a QR code”</extracomment>
        <translation>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</translation>
    </message>
    <message>
        <source>Do not sign in directly in the app: your account comes there by the link or the QR code only.</source>
        <translation>Do not sign in directly in the app: your account comes there by the link or the QR code only.</translation>
    </message>
    <message>
        <source>Type the two-digit number in the app</source>
        <translation>Type the two-digit number in the app</translation>
    </message>
    <message>
        <source>The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.</source>
        <extracomment>%1 is Microsoft's “Next”, %2 is “Done”</extracomment>
        <translation>The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.</translation>
    </message>
    <message>
        <source>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</source>
        <translation>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Before you go</translation>
    </message>
    <message>
        <source>The app now shows your account. Keep it on your phone: every sign-in needs it.</source>
        <translation>The app now shows your account. Keep it on your phone: every sign-in needs it.</translation>
    </message>
    <message>
        <source>Wi-Fi: %1</source>
        <extracomment>Below a QR code that joins the guests' wireless network; %1 is its name</extracomment>
        <translation>Wi-Fi: %1</translation>
    </message>
    <message>
        <source>App Store</source>
        <extracomment>Name of a QR code of an app store: for iPhones</extracomment>
        <translation>App Store</translation>
    </message>
    <message>
        <source>Google Play</source>
        <extracomment>Name of a QR code of an app store: for Android phones</extracomment>
        <translation>Google Play</translation>
    </message>
    <message>
        <source>Detailed guide</source>
        <extracomment>Below the QR code of the school's own guide</extracomment>
        <translation>Detailed guide</translation>
    </message>
    <message>
        <source>more information required</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "More information required" means, in parentheses behind it; lower case</extracomment>
        <translation>more information required</translation>
    </message>
    <message>
        <source>let’s keep your account secure</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Let’s keep your account secure" means, in parentheses behind it; lower case</extracomment>
        <translation>let’s keep your account secure</translation>
    </message>
    <message>
        <source>next</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Next" means, in parentheses behind it; lower case</extracomment>
        <translation>next</translation>
    </message>
    <message>
        <source>work or school account</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Work or school account" means, in parentheses behind it; lower case</extracomment>
        <translation>work or school account</translation>
    </message>
    <message>
        <source>scan a QR code</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Scan a QR code" means, in parentheses behind it; lower case</extracomment>
        <translation>scan a QR code</translation>
    </message>
    <message>
        <source>stay signed in?</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Stay signed in?" means, in parentheses behind it; lower case</extracomment>
        <translation>stay signed in?</translation>
    </message>
    <message>
        <source>no</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "No" means, in parentheses behind it; lower case</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>done</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Done" means, in parentheses behind it; lower case</extracomment>
        <translation>done</translation>
    </message>
    <message>
        <source>Install %1</source>
        <extracomment>%1 is the app's name: "Microsoft Authenticator"</extracomment>
        <translation>Install %1</translation>
    </message>
    <message>
        <source>Scan the code of your phone’s app store.</source>
        <translation>Scan the code of your phone’s app store.</translation>
    </message>
    <message>
        <source>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;%1&lt;/b&gt;: other apps look alike.</source>
        <translation>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;%1&lt;/b&gt;: other apps look alike.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and the one-time pass</source>
        <translation>Sign in with your %1 address and the one-time pass</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Scan the QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</translation>
    </message>
    <message>
        <source>Start on Microsoft’s page</source>
        <translation>Start on Microsoft’s page</translation>
    </message>
    <message>
        <source>Press %1 until the page gives you a link that opens the app. Press the link: the app adds your account.</source>
        <extracomment>%1 is Microsoft's button “Next”</extracomment>
        <translation>Press %1 until the page gives you a link that opens the app. Press the link: the app adds your account.</translation>
    </message>
    <message>
        <source>Before you go: a second way to sign in</source>
        <extracomment>A way to sign in, beside the app that has just been set up</extracomment>
        <translation>Before you go: a second way to sign in</translation>
    </message>
    <message>
        <source>If you can, add another phone, or a passkey that you create on your own phone. Then a broken phone does not bring you back here.</source>
        <translation>If you can, add another phone, or a passkey that you create on your own phone. Then a broken phone does not bring you back here.</translation>
    </message>
    <message>
        <source>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</source>
        <translation>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they end them.</source>
        <translation>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they end them.</translation>
    </message>
    <message>
        <source>%1’s guide has all steps in more detail.</source>
        <extracomment>%1 is the short name of the school; in Finnish and Swedish in the genitive</extracomment>
        <translation>%1’s guide has all steps in more detail.</translation>
    </message>
    <message>
        <source>No data on your phone? Join the Wi-Fi first</source>
        <translation>No data on your phone? Join the Wi-Fi first</translation>
    </message>
    <message>
        <source>Scan the code with your phone’s camera and join %1. With data of your own, go on to the next step.</source>
        <extracomment>%1 is the name of the guests' wireless network, in quotation marks</extracomment>
        <translation>Scan the code with your phone’s camera and join %1. With data of your own, go on to the next step.</translation>
    </message>
</context>
<context>
    <name>kiosk::SideRoadPage</name>
    <message>
        <source>You need no reset</source>
        <translation>You need no reset</translation>
    </message>
    <message>
        <source>While the old phone still works, you can add the new one yourself.</source>
        <translation>While the old phone still works, you can add the new one yourself.</translation>
    </message>
    <message>
        <source>If the phone is lost, broken or not with you</source>
        <translation>If the phone is lost, broken or not with you</translation>
    </message>
    <message>
        <source>The reset can still be made. Read this first.</source>
        <translation>The reset can still be made. Read this first.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>I need the reset</source>
        <translation>I need the reset</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Go on to the reset</source>
        <translation>Go on to the reset</translation>
    </message>
</context>
<context>
    <name>kiosk::SisterSchoolPage</name>
    <message>
        <source>Scan the QR code with your phone’s camera.</source>
        <translation>Scan the QR code with your phone’s camera.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Your account is at another school</source>
        <translation>Your account is at another school</translation>
    </message>
    <message>
        <source>Reset Authenticator in your own school’s service: %1</source>
        <extracomment>%1 is a school's name in the nominative</extracomment>
        <translation>Reset Authenticator in your own school’s service: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <extracomment>Label of the band that is shown while the screen is being read aloud</extracomment>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>Plug in headphones to listen.</source>
        <extracomment>For those who want the screen to be read aloud</extracomment>
        <translation>Plug in headphones to listen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <extracomment>Button: reads the whole screen aloud from its beginning</extracomment>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Read what I typed</source>
        <extracomment>Button: speaks the e-mail address that the visitor has typed, letter by letter</extracomment>
        <translation>Read what I typed</translation>
    </message>
    <message>
        <source>Read the web page</source>
        <extracomment>Button: reads the text of the web page that is shown</extracomment>
        <translation>Read the web page</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language.</source>
        <extracomment>The screen cannot be read aloud in the language of the screen</extracomment>
        <translation>This kiosk has no voice for this language.</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffBar</name>
    <message>
        <source>Staff panel</source>
        <extracomment>Top left on every screen of the staff panel; %1 is the kiosk's name</extracomment>
        <translation>Staff panel</translation>
    </message>
    <message>
        <source>Staff panel · %1</source>
        <translation>Staff panel · %1</translation>
    </message>
    <message>
        <source>Not a part of the visit</source>
        <extracomment>Below the kiosk's name; %1 is whose PIN opened the panel</extracomment>
        <translation>Not a part of the visit</translation>
    </message>
    <message>
        <source>Opened by %1</source>
        <translation>Opened by %1</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the staff panel</extracomment>
        <translation>Close</translation>
    </message>
<message>
        <source>Desk</source>
        <extracomment>Top left in the clerk's program; %1 is the desk's name, such as "Main library"</extracomment>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Desk · %1</source>
        <translation>Desk · %1</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffWindow</name>
    <message numerus="yes">
        <source>This panel closes in %n second(s). Touch anywhere to go on.</source>
        <translation>
            <numerusform>This panel closes in %n second. Touch anywhere to go on.</numerusform>
            <numerusform>This panel closes in %n seconds. Touch anywhere to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>The statistics cannot be read.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Own period</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>First day of a period</extracomment>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Last day of a period</extracomment>
        <translation>To</translation>
    </message>
    <message>
        <source>Figures as tables</source>
        <extracomment>Switch: figures instead of bars</extracomment>
        <translation>Figures as tables</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <extracomment>Button: writes the statistics into a file</extracomment>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A period, from and to</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>visit</numerusform>
            <numerusform>visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for help</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>call for help</numerusform>
            <numerusform>calls for help</numerusform>
        </translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>left with a ticket</translation>
    </message>
    <message>
        <source>Times at the steps are known from %1 on; older days have counts alone.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Times at the steps are known from %1 on; older days have counts alone.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>not finished</translation>
    </message>
    <message>
        <source>Visits by day</source>
        <translation>Visits by day</translation>
    </message>
    <message>
        <source>day</source>
        <translation>day</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>No visits.</translation>
    </message>
    <message>
        <source>Visits by hour of the day</source>
        <translation>Visits by hour of the day</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hour</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>How far visits come</source>
        <translation>How far visits come</translation>
    </message>
    <message>
        <source>step</source>
        <translation>step</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where a visit stopped, and why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where and why visits stop</source>
        <translation>Where and why visits stop</translation>
    </message>
    <message>
        <source>step and reason</source>
        <translation>step and reason</translation>
    </message>
    <message>
        <source>Every visit was finished.</source>
        <translation>Every visit was finished.</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Half of the visits are quicker</extracomment>
        <translation>median</translation>
    </message>
    <message>
        <source>9 of 10 within</source>
        <extracomment>The 90th percentile</extracomment>
        <translation>9 of 10 within</translation>
    </message>
    <message>
        <source>Time at each step</source>
        <translation>Time at each step</translation>
    </message>
    <message>
        <source>No times yet.</source>
        <translation>No times yet.</translation>
    </message>
    <message>
        <source>Ways to identify</source>
        <translation>Ways to identify</translation>
    </message>
    <message>
        <source>method</source>
        <translation>method</translation>
    </message>
    <message>
        <source>Nobody has chosen yet.</source>
        <translation>Nobody has chosen yet.</translation>
    </message>
    <message>
        <source>finished, %1%</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>finished, %1%</translation>
    </message>
    <message>
        <source>%1 (%2%)</source>
        <extracomment>A count and its share in per cent</extracomment>
        <translation>%1 (%2%)</translation>
    </message>
</context>
<context>
    <name>kiosk::TicketPage</name>
    <message>
        <source>Take this with you</source>
        <translation>Take this with you</translation>
    </message>
    <message>
        <source>Photograph this screen, or remember the number and the time.</source>
        <translation>Photograph this screen, or remember the number and the time.</translation>
    </message>
    <message>
        <source>Your number</source>
        <extracomment>Above the ticket's number, such as A7</extracomment>
        <translation>Your number</translation>
    </message>
    <message>
        <source>When it is time, open %1 on your phone and follow what it says.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>When it is time, open %1 on your phone and follow what it says.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Scan with your phone’s camera</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Done, free the kiosk</translation>
    </message>
    <message>
        <source>Stay here instead</source>
        <translation>Stay here instead</translation>
    </message>
    <message>
        <source>Do not sign in directly inside the app.</source>
        <translation>Do not sign in directly inside the app.</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back and touch your number on the first screen.</source>
        <translation>If sign-in still asks for the old app, come back and touch your number on the first screen.</translation>
    </message>
    <message>
        <source>Into my calendar</source>
        <extracomment>Below a QR code that puts the time into the phone's calendar</extracomment>
        <translation>Into my calendar</translation>
    </message>
    <message>
        <source>Your phone reminds you</source>
        <extracomment>Below a QR code that puts the time into the phone's calendar</extracomment>
        <translation>Your phone reminds you</translation>
    </message>
    <message>
        <source>Forget everything? Your number goes too, and nobody can bring it back.</source>
        <translation>Forget everything? Your number goes too, and nobody can bring it back.</translation>
    </message>
    <message>
        <source>On the first screen until %1</source>
        <extracomment>%1 is a time of day with its own word</extracomment>
        <translation>On the first screen until %1</translation>
    </message>
    <message>
        <source>Set %1 up again (%2)</source>
        <translation>Set %1 up again (%2)</translation>
    </message>
    <message>
        <source>Yes, forget everything</source>
        <translation>Yes, forget everything</translation>
    </message>
    <message>
        <source>Keep my number</source>
        <translation>Keep my number</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Forget everything</translation>
    </message>
    <message>
        <source>Should be ready now</source>
        <extracomment>%1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Should be ready now</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <translation>Ready by %1</translation>
    </message>
    <message>
        <source>Set %1 up again</source>
        <extracomment>Title of a calendar entry; %1 is the app's short name, %2 the ticket's number, where there is one</extracomment>
        <translation>Set %1 up again</translation>
    </message>
    <message>
        <source>Photograph this screen: the time and the codes are all you need.</source>
        <translation>Photograph this screen: the time and the codes are all you need.</translation>
    </message>
    <message>
        <source>Every number is in use just now</source>
        <translation>Every number is in use just now</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back and ask our staff.</source>
        <translation>If sign-in still asks for the old app, come back and ask our staff.</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <extracomment>Button below the ticket's number: a printer at the kiosk prints a paper slip with the same</extracomment>
        <translation>Print a slip</translation>
    </message>
    <message>
        <source>Printing your slip…</source>
        <translation>Printing your slip…</translation>
    </message>
    <message>
        <source>Take your slip from the printer.</source>
        <extracomment>The slip has come out of the printer at the kiosk</extracomment>
        <translation>Take your slip from the printer.</translation>
    </message>
    <message>
        <source>The printer does not work just now. Photograph this screen instead.</source>
        <translation>The printer does not work just now. Photograph this screen instead.</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product under the organisation's name, top left on every screen</extracomment>
        <translation>Authenticator reset</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>The steps of a visit, in the step bar: as short as possible</extracomment>
        <translation>Address</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step bar</comment>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step bar</comment>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step bar</comment>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of how many, its name</extracomment>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>Accessible name of the switch that has the screen read aloud</extracomment>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Plug in headphones to listen</source>
        <extracomment>Beside the disabled switch "Read aloud"</extracomment>
        <translation>Plug in headphones to listen</translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation>Key F9</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <extracomment>Top of the first screen: leads to what there is for people who see, hear or move otherwise</extracomment>
        <translation>Accessibility</translation>
    </message>
</context>
<context>
    <name>kiosk::VerifyPage</name>
    <message>
        <source>Opening the identity service…</source>
        <translation>Opening the identity service…</translation>
    </message>
    <message>
        <source>The strip above always says whose page you see.</source>
        <extracomment>Below "Opening the identity service…"</extracomment>
        <translation>The strip above always says whose page you see.</translation>
    </message>
    <message>
        <source>The time for %1 may be over</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>The time for %1 may be over</translation>
    </message>
    <message>
        <source>Close this window</source>
        <extracomment>Button: the page has opened a window of its own over itself</extracomment>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <extracomment>Main button: the page shows a pass (a code) for signing in once</extracomment>
        <translation>I have written it down</translation>
    </message>
    <message>
        <source>My settings have been reset</source>
        <translation>My settings have been reset</translation>
    </message>
    <message>
        <source>Stop identifying</source>
        <translation>Stop identifying</translation>
    </message>
    <message>
        <source>Closes if nothing is pressed: %1</source>
        <extracomment>%1 is minutes and seconds, such as 4:12</extracomment>
        <translation>Closes if nothing is pressed: %1</translation>
    </message>
    <message>
        <source>Time left for %1: %2</source>
        <extracomment>%1 is a way to identify, such as Candour ID; %2 is minutes and seconds, such as 4:12</extracomment>
        <translation>Time left for %1: %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ViewSwitches</name>
    <message>
        <source>Text size</source>
        <extracomment>Accessible name of the switch for larger text</extracomment>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Accessible name of the switch between light, dark and high contrast</extracomment>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>Read aloud with the switch "Text size": the present size, 100, 150 or 200</extracomment>
        <translation>%1 percent</translation>
    </message>
    <message>
        <source>Dark text on a light screen</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Dark text on a light screen</translation>
    </message>
    <message>
        <source>Light text on a dark screen</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Light text on a dark screen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>High contrast</translation>
    </message>
</context>
<context>
    <name>kiosk::WaitPage</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Read aloud with a QR code; %1 is the name below it</extracomment>
        <translation>QR code: %1</translation>
    </message>
    <message>
        <source>No need to stand here</source>
        <translation>No need to stand here</translation>
    </message>
    <message>
        <source>Take the last steps with you and let the next person in.</source>
        <translation>Take the last steps with you and let the next person in.</translation>
    </message>
    <message>
        <source>Take this with me</source>
        <translation>Take this with me</translation>
    </message>
    <message>
        <source>Your reset is on its way</source>
        <translation>Your reset is on its way</translation>
    </message>
    <message>
        <source>Your reset should be ready</source>
        <translation>Your reset should be ready</translation>
    </message>
    <message>
        <source>This takes longer than it should</source>
        <translation>This takes longer than it should</translation>
    </message>
    <message>
        <source>You have done nothing wrong, and you need not start again.</source>
        <translation>You have done nothing wrong, and you need not start again.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Please ask our staff: %1</translation>
    </message>
    <message>
        <source>You can try again in a minute</source>
        <translation>You can try again in a minute</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>End visit</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Try once more</translation>
    </message>
    <message>
        <source>Call staff</source>
        <extracomment>Main button where staff alone can go on</extracomment>
        <translation>Call staff</translation>
    </message>
    <message numerus="yes">
        <source>It takes up to %n minute(s). Use the time:</source>
        <translation>
            <numerusform>It takes up to %n minute. Use the time:</numerusform>
            <numerusform>It takes up to %n minutes. Use the time:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Spoken while the countdown of the wait runs</extracomment>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try now</source>
        <extracomment>Spoken when the button "Try now" can be pressed</extracomment>
        <translation>You can try now</translation>
    </message>
    <message>
        <source>Install %1</source>
        <extracomment>%1 is the app's name: "Microsoft Authenticator"</extracomment>
        <translation>Install %1</translation>
    </message>
    <message>
        <source>Do not sign in to the app yet.</source>
        <translation>Do not sign in to the app yet.</translation>
    </message>
    <message>
        <source>Publisher: %1. Do not sign in to the app yet.</source>
        <translation>Publisher: %1. Do not sign in to the app yet.</translation>
    </message>
    <message>
        <source>Now set %1 up again on your phone.</source>
        <extracomment>%1 is the app's short name: "Authenticator"</extracomment>
        <translation>Now set %1 up again on your phone.</translation>
    </message>
    <message>
        <source>You can try at %1</source>
        <extracomment>Beside the disabled button "Try now"; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24</extracomment>
        <translation>You can try at %1</translation>
    </message>
    <message>
        <source>Ready since %1</source>
        <extracomment>Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Ready since %1</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <translation>Ready by %1</translation>
    </message>
<message>
        <source>Wi-Fi, if your phone has no data</source>
        <extracomment>Above the QR code of the guests' wireless network, before "2. Install Microsoft Authenticator"</extracomment>
        <translation>Wi-Fi, if your phone has no data</translation>
    </message>
</context>
<context>
    <name>kiosk::WelcomePage</name>
    <message>
        <source>Authenticator not working?</source>
        <translation>Authenticator not working?</translation>
    </message>
    <message>
        <source>Start in English</source>
        <translation>Start in English</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Have ready</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Nothing about you is kept here</source>
        <translation>Nothing about you is kept here</translation>
    </message>
    <message>
        <source>Ticket %1, ready</source>
        <extracomment>Accessible name of a parked wait on the welcome screen; %1 ticket such as A7, %2 time left such as 4:10</extracomment>
        <translation>Ticket %1, ready</translation>
    </message>
    <message>
        <source>Ticket %1, %2 left</source>
        <translation>Ticket %1, %2 left</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>More tickets, page %1 of %2</source>
        <extracomment>Accessible name of the button that shows the next few parked waits; "page 1 of 3" is where one is</extracomment>
        <translation>More tickets, page %1 of %2</translation>
    </message>
    <message>
        <source>Takes %1–%2 min</source>
        <translation>Takes %1–%2 min</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>%1, for %2</source>
        <extracomment>Where a visitor is, and for how long: "Verify, for 2 min"</extracomment>
        <translation>%1, for %2</translation>
    </message>
    <message>
        <source>Called for help %1 ago. %2.</source>
        <extracomment>A visitor has called; %1 is a time such as "40 s", %2 where they are</extracomment>
        <translation>Called for help %1 ago. %2.</translation>
    </message>
    <message>
        <source>%1; most are through in %2.</source>
        <extracomment>%1 is where a visitor is and for how long; %2 a time such as "4 min"</extracomment>
        <translation>%1; most are through in %2.</translation>
    </message>
    <message>
        <source>What it says cannot be read here: it may be of another release.</source>
        <translation>What it says cannot be read here: it may be of another release.</translation>
    </message>
    <message>
        <source>It has not reported yet.</source>
        <translation>It has not reported yet.</translation>
    </message>
    <message>
        <source>No news, last heard at %1.</source>
        <extracomment>%1 is a time of day with its preposition: "4:32"</extracomment>
        <translation>No news, last heard at %1.</translation>
    </message>
    <message>
        <source>Not connected, last heard at %1.</source>
        <translation>Not connected, last heard at %1.</translation>
    </message>
    <message>
        <source>By staff: %1.</source>
        <extracomment>%1 is the reason, chosen by staff</extracomment>
        <translation>By staff: %1.</translation>
    </message>
    <message>
        <source>CALL</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor has called for help</extracomment>
        <translation>CALL</translation>
    </message>
    <message>
        <source>STUCK</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor gets no further</extracomment>
        <translation>STUCK</translation>
    </message>
    <message>
        <source>OUT</source>
        <extracomment>State of a kiosk in the list; in capitals, short: out of service</extracomment>
        <translation>OUT</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <extracomment>State of a kiosk in the list; in capitals, short: nothing is known of it</extracomment>
        <translation>UNKNOWN</translation>
    </message>
    <message>
        <source>IN USE</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor is at it</extracomment>
        <translation>IN USE</translation>
    </message>
    <message>
        <source>FREE</source>
        <extracomment>State of a kiosk in the list; in capitals, short: nobody is at it, and it is ready</extracomment>
        <translation>FREE</translation>
    </message>
    <message>
        <source>Help is coming.</source>
        <extracomment>%1 is who is on the way to the visitor: a desk's name</extracomment>
        <translation>Help is coming.</translation>
    </message>
    <message>
        <source>%1 is coming.</source>
        <translation>%1 is coming.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for staff, %1 first.</source>
        <extracomment>People under a number wait for staff; %1 is the first number, such as A7</extracomment>
        <translation>
            <numerusform>%n waits for staff: %1.</numerusform>
            <numerusform>%n wait for staff, %1 first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its staff panel is open.</source>
        <translation>Its staff panel is open.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Ready.</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>%1 is a version number; what differs from most other kiosks</extracomment>
        <translation>version %1</translation>
    </message>
    <message>
        <source>configuration</source>
        <extracomment>What differs from most other kiosks</extracomment>
        <translation>configuration</translation>
    </message>
    <message>
        <source>browser engine %1</source>
        <extracomment>%1 is a version number; what differs from most other kiosks</extracomment>
        <translation>browser engine %1</translation>
    </message>
    <message>
        <source>clock wrong by %1</source>
        <extracomment>What differs from most other kiosks; %1 is a time such as "3 min"</extracomment>
        <translation>clock wrong by %1</translation>
    </message>
    <message>
        <source>Differs from most: %1</source>
        <extracomment>%1 is a list of what differs: "version 0.1, configuration"</extracomment>
        <translation>Differs from most: %1</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>I am coming</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minutes more</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Back in service</translation>
    </message>
    <message>
        <source>%1 has been helped</source>
        <extracomment>Button: staff have helped whoever waits under this number, such as A7</extracomment>
        <translation>%1 has been helped</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <extracomment>One of the counts above the list, joined by commas: "2 calls, 1 stuck, 14 free"</extracomment>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck</source>
        <extracomment>One of the counts above the list: visitors who get no further</extracomment>
        <translation>
            <numerusform>%n stuck</numerusform>
            <numerusform>%n stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of service</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n out of service</numerusform>
            <numerusform>%n out of service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait</source>
        <extracomment>Of a kiosk's operating system, in the head of its view</extracomment>
        <translation>
            <numerusform>%n update waits</numerusform>
            <numerusform>%n updates wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them for security</source>
        <extracomment>Of the updates that wait: "5 updates wait, 2 of them for security"</extracomment>
        <translation>
            <numerusform>%n of them for security</numerusform>
            <numerusform>%n of them for security</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::CallWindow</name>
    <message>
        <source>Calls</source>
        <extracomment>Title of the small window with those who call for help</extracomment>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Nobody is calling.</source>
        <extracomment>In the small window: nobody calls for help</extracomment>
        <translation>Nobody is calling.</translation>
    </message>
    <message>
        <source>Stop ringing</source>
        <extracomment>Button: the calls that are shown do not ring any more</extracomment>
        <translation>Stop ringing</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <extracomment>Button of the small window: opens the list</extracomment>
        <translation>All kiosks</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <extracomment>Title of the small window: how many call for help</extracomment>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>In the small window, below the first ones: how many more call</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::DeskWindow</name>
    <message>
        <source>Open the list</source>
        <extracomment>In the menu of the notification area</extracomment>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>Calls in a small window</source>
        <translation>Calls in a small window</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <extracomment>In the menu of the notification area: the program ends</extracomment>
        <translation>Leave the desk</translation>
    </message>
    <message>
        <source>A visitor calls for help</source>
        <translation>A visitor calls for help</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Example in the empty search field of the list of kiosks</extracomment>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search for a kiosk by its name or place</source>
        <extracomment>Accessible name of the search field</extracomment>
        <translation>Search for a kiosk by its name or place</translation>
    </message>
    <message>
        <source>Building</source>
        <extracomment>Accessible name of the choice of a building</extracomment>
        <translation>Building</translation>
    </message>
    <message>
        <source>Small window</source>
        <extracomment>Button: opens the small window with those who call</extracomment>
        <translation>Small window</translation>
    </message>
    <message>
        <source>Statistics</source>
        <extracomment>Button: counts of all kiosks together</extracomment>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>All buildings</source>
        <extracomment>Choice of a building in the list of kiosks: all of them</extracomment>
        <translation>All buildings</translation>
    </message>
    <message>
        <source>No kiosks yet</source>
        <extracomment>Above the list while no kiosk is known</extracomment>
        <translation>No kiosks yet</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) – MFA desk</source>
        <extracomment>Title of the window; %n people call for help</extracomment>
        <translation>
            <numerusform>%n call – MFA desk</numerusform>
            <numerusform>%n calls – MFA desk</numerusform>
        </translation>
    </message>
    <message>
        <source>No kiosk is found by these words.</source>
        <translation>No kiosk is found by these words.</translation>
    </message>
    <message>
        <source>Kiosks appear here by themselves, once their configuration has a [desk] with the same broker and site.</source>
        <translation>Kiosks appear here by themselves, once their configuration has a [desk] with the same broker and site.</translation>
    </message>
    <message>
        <source>No connection to the broker. %1 %2</source>
        <extracomment>%1 is what is wrong, %2 what to do about it</extracomment>
        <translation>No connection to the broker. %1 %2</translation>
    </message>
    <message>
        <source>Locked: you can look. With your first press you are asked for your PIN.</source>
        <translation>Locked: you can look. With your first press you are asked for your PIN.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connecting …</translation>
    </message>
    <message numerus="yes">
        <source>Connected, with %n other desk(s)</source>
        <extracomment>Below the desk's name; %n other desks have the same kiosks in view</extracomment>
        <translation>
            <numerusform>Connected, with %n other desk</numerusform>
            <numerusform>Connected, with %n other desks</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <extracomment>Title above the counts of several kiosks together</extracomment>
        <translation>All kiosks</translation>
    </message>
    <message numerus="yes">
        <source>%n kiosk(s) of the list</source>
        <translation>
            <numerusform>One kiosk of the list</numerusform>
            <numerusform>%n kiosks of the list</numerusform>
        </translation>
    </message>
    <message>
        <source>Your key is not in this computer’s keyring: nothing can be asked of the kiosks. Set this desk up: mfa-desk setup</source>
        <translation>Your key is not in this computer’s keyring: nothing can be asked of the kiosks. Set this desk up: mfa-desk setup</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::FleetStatistics</name>
    <message numerus="yes">
        <source>%1 of %n kiosk(s) have answered.</source>
        <extracomment>Of the kiosks that were asked for statistics; %1 have answered, of %n</extracomment>
        <translation>
            <numerusform>%1 of %n kiosk has answered.</numerusform>
            <numerusform>%1 of %n kiosks have answered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the statistics</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <extracomment>Kiosks that have not answered when asked for statistics; %1 is a list of their names</extracomment>
        <translation>Missing: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 and %n more.</source>
        <extracomment>%1 is a list of names, as in "Missing: %1.", and %n more are not named</extracomment>
        <translation>
            <numerusform>Missing: %1 and %n more.</numerusform>
            <numerusform>Missing: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskDetail</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the view of one kiosk</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 How it is now is not known.</source>
        <translation>%1 How it is now is not known.</translation>
    </message>
    <message>
        <source>This desk has no connection. How the kiosk is now is not known.</source>
        <translation>This desk has no connection. How the kiosk is now is not known.</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskList</name>
    <message>
        <source>Kiosks</source>
        <translation>Kiosks</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskListModel</name>
    <message>
        <source>Space: %1</source>
        <extracomment>Read aloud with a kiosk in the list; %1 is what the key does: "I am coming"</extracomment>
        <translation>Space: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::MessageCard</name>
    <message>
        <source>Message to the visitor</source>
        <extracomment>Card of the clerk's program: short messages that can be shown to the visitor</extracomment>
        <translation>Message to the visitor</translation>
    </message>
    <message>
        <source>Appears on the visitor’s screen, in their language.</source>
        <translation>Appears on the visitor’s screen, in their language.</translation>
    </message>
    <message>
        <source>Nobody is using the kiosk.</source>
        <translation>Nobody is using the kiosk.</translation>
    </message>
    <message>
        <source>The visitor sees the message.</source>
        <translation>The visitor sees the message.</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::SetUpWindow</name>
    <message>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Broker’s name or address</source>
        <translation>Broker’s name or address</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Of the broker: a number</extracomment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Certificate of its authority (.pem)</source>
        <translation>Certificate of its authority (.pem)</translation>
    </message>
    <message>
        <source>This desk’s certificate (.pem)</source>
        <translation>This desk’s certificate (.pem)</translation>
    </message>
    <message>
        <source>Desk’s id: the name in its certificate</source>
        <translation>Desk’s id: the name in its certificate</translation>
    </message>
    <message>
        <source>Site, as in the kiosks’ configuration</source>
        <translation>Site, as in the kiosks’ configuration</translation>
    </message>
    <message>
        <source>The desk’s name, such as Main library</source>
        <extracomment>Field of the set-up: what visitors and other desks see</extracomment>
        <translation>The desk’s name, such as Main library</translation>
    </message>
    <message>
        <source>Your name or sign, as the journal will have it</source>
        <translation>Your name or sign, as the journal will have it</translation>
    </message>
    <message>
        <source>Your PIN: 6 to 12 digits</source>
        <translation>Your PIN: 6 to 12 digits</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <extracomment>Field of the set-up</extracomment>
        <translation>The PIN once more</translation>
    </message>
    <message>
        <source>Set up this desk</source>
        <extracomment>Title of the window of the first start</extracomment>
        <translation>Set up this desk</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>This computer is a desk now. One thing is left to do.</source>
        <translation>This computer is a desk now. One thing is left to do.</translation>
    </message>
    <message>
        <source>Whoever runs the broker gives you its address and three files. The rest takes a minute.</source>
        <translation>Whoever runs the broker gives you its address and three files. The rest takes a minute.</translation>
    </message>
    <message>
        <source>Broker</source>
        <extracomment>Cards of the set-up</extracomment>
        <translation>Broker</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Choose …</source>
        <extracomment>Button: opens the choice of a file</extracomment>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>For the kiosks’ configuration</source>
        <extracomment>Card of the set-up: lines to copy</extracomment>
        <translation>For the kiosks’ configuration</translation>
    </message>
    <message>
        <source>Each kiosk takes requests of those it knows. Put these lines into every kiosk.toml, or send them to whoever looks after the kiosks. They are no secret.</source>
        <translation>Each kiosk takes requests of those it knows. Put these lines into every kiosk.toml, or send them to whoever looks after the kiosks. They are no secret.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>The desk’s id must be the name in its certificate: a to z, 0 to 9, - and _.</source>
        <translation>The desk’s id must be the name in its certificate: a to z, 0 to 9, - and _.</translation>
    </message>
    <message>
        <source>Please look at this again: %1</source>
        <extracomment>%1 is a field's name</extracomment>
        <translation>Please look at this again: %1</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>A PIN has 6 to 12 digits.</translation>
    </message>
    <message>
        <source>This PIN is among the first that anybody tries. Choose another.</source>
        <translation>This PIN is among the first that anybody tries. Choose another.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>The two PINs are not the same.</translation>
    </message>
    <message>
        <source>The certificate’s private key</source>
        <translation>The certificate’s private key</translation>
    </message>
    <message>
        <source>Not such a file, or it cannot be read: %1</source>
        <extracomment>%1 is a field's name</extracomment>
        <translation>Not such a file, or it cannot be read: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::UnlockCard</name>
    <message>
        <source>Good day</source>
        <extracomment>Card of the clerk's program: the day's first PIN</extracomment>
        <translation>Good day</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button that sends the PIN</extracomment>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Only look</source>
        <extracomment>Button: the list is shown, but nothing can be asked of a kiosk</extracomment>
        <translation>Only look</translation>
    </message>
    <message>
        <source>%1, type your PIN and press Enter. Once a day, so that nobody else asks anything of the kiosks in your name.</source>
        <extracomment>%1 is a person's label. Above the dots of a PIN</extracomment>
        <translation>%1, type your PIN and press Enter. Once a day, so that nobody else asks anything of the kiosks in your name.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>The PIN is being checked</extracomment>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Set this desk up anew: mfa-desk setup</source>
        <translation>Too many wrong PINs. Set this desk up anew: mfa-desk setup</translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <extracomment>%1 is a time such as 30 s</extracomment>
        <translation>You can try again in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more there is a wait.</source>
        <comment>wrong tries</comment>
        <extracomment>%n tries are left</extracomment>
        <translation>
            <numerusform>Wrong PIN. After one more there is a wait.</numerusform>
            <numerusform>Wrong PIN. After %n more there is a wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN, %n digit typed</numerusform>
            <numerusform>PIN, %n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::Slip</name>
    <message>
        <source>Your number</source>
        <extracomment>On a paper slip, above the ticket's number, such as A7</extracomment>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <extracomment>On a paper slip; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Ready by %1</translation>
    </message>
    <message>
        <source>What to do next</source>
        <extracomment>On a paper slip, above three or four numbered steps</extracomment>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>There is nothing about you on this slip.</source>
        <extracomment>Last line of a paper slip</extracomment>
        <translation>There is nothing about you on this slip.</translation>
    </message>
    <message>
        <source>Install the app %1 on your phone.</source>
        <extracomment>Step on a paper slip; %1 is the app's name, %2 who makes it, as the app stores name them</extracomment>
        <translation>Install the app %1 on your phone.</translation>
    </message>
    <message>
        <source>Install the app %1 on your phone. Publisher: %2.</source>
        <translation>Install the app %1 on your phone. Publisher: %2.</translation>
    </message>
    <message>
        <source>At %1 or later, open %2 on your phone: the code above leads there.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word, %2 the host of the sign-in page</extracomment>
        <translation>At %1 or later, open %2 on your phone: the code above leads there.</translation>
    </message>
    <message>
        <source>Sign in and follow what the page says. Do not sign in directly inside the app.</source>
        <extracomment>Step on a paper slip</extracomment>
        <translation>Sign in and follow what the page says. Do not sign in directly inside the app.</translation>
    </message>
    <message>
        <source>Wait until %1.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word</extracomment>
        <translation>Wait until %1.</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back by %1 and touch your number on the first screen.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word</extracomment>
        <translation>If sign-in still asks for the old app, come back by %1 and touch your number on the first screen.</translation>
    </message>
</context>
<context>
    <name>kiosk::CornerTrial</name>
    <message>
        <source>Press the middle of the circle in the corner.</source>
        <translation>Press the middle of the circle in the corner.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the trial of the touch screen</extracomment>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootKiosk</name>
    <message>
        <source>Which kiosk is it?</source>
        <translation>Which kiosk is it?</translation>
    </message>
    <message>
        <source>Staff see both when a visitor calls for help. Visitors see neither.</source>
        <translation>Staff see both when a visitor calls for help. Visitors see neither.</translation>
    </message>
    <message>
        <source>Name, such as Lutakko 1</source>
        <extracomment>Field: the kiosk&apos;s name</extracomment>
        <translation>Name, such as Lutakko 1</translation>
    </message>
    <message>
        <source>Place (may be left empty)</source>
        <extracomment>Field: where the kiosk stands</extracomment>
        <translation>Place (may be left empty)</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootOfficer</name>
    <message>
        <source>The security officer’s key</source>
        <translation>The security officer’s key</translation>
    </message>
    <message>
        <source>With it, and with nothing else, the officer can prove that nobody has changed this kiosk’s journal. It must not stay here: whoever has it could forge the journal.</source>
        <translation>With it, and with nothing else, the officer can prove that nobody has changed this kiosk’s journal. It must not stay here: whoever has it could forge the journal.</translation>
    </message>
    <message>
        <source>Write it to a USB stick</source>
        <translation>Write it to a USB stick</translation>
    </message>
    <message>
        <source>Show it as a code for a phone</source>
        <translation>Show it as a code for a phone</translation>
    </message>
    <message>
        <source>Code with the key</source>
        <extracomment>Accessible name of the code with the key</extracomment>
        <translation>Code with the key</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Written: %1. Pull the stick out and give it to the security officer.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Written: %1. Pull the stick out and give it to the security officer.</translation>
    </message>
    <message>
        <source>Read the code with the officer’s phone and keep what it says as a file. It is shown this once.</source>
        <translation>Read the code with the officer’s phone and keep what it says as a file. It is shown this once.</translation>
    </message>
    <message>
        <source>The officer’s key begins with %1. If nobody has it, make another.</source>
        <extracomment>%1 are the first letters of a key</extracomment>
        <translation>The officer’s key begins with %1. If nobody has it, make another.</translation>
    </message>
    <message>
        <source>The officer has it</source>
        <extracomment>Main button: the officer has the key now</extracomment>
        <translation>The officer has it</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootPin</name>
    <message>
        <source>The first PIN</source>
        <translation>The first PIN</translation>
    </message>
    <message>
        <source>It opens the staff panel. The journal names whose it is, such as Service desk; more people get theirs later.</source>
        <translation>It opens the staff panel. The journal names whose it is, such as Service desk; more people get theirs later.</translation>
    </message>
    <message>
        <source>Whose PIN, for the journal</source>
        <extracomment>Field: whose PIN it is</extracomment>
        <translation>Whose PIN, for the journal</translation>
    </message>
    <message>
        <source>PIN: 6 to 12 digits</source>
        <translation>PIN: 6 to 12 digits</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>The same PIN once more</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>The two PINs are not the same. Type both again.</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN, %n digit typed</numerusform>
            <numerusform>PIN, %n digits typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN once more, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN once more, %n digit typed</numerusform>
            <numerusform>PIN once more, %n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>Main button: makes the keys and the PIN</extracomment>
        <translation>Set up</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootSchool</name>
    <message>
        <source>Whose kiosk is it?</source>
        <translation>Whose kiosk is it?</translation>
    </message>
    <message>
        <source>A school’s own profile comes on a USB stick, in the folder “profiles”. Plug it in and look again.</source>
        <translation>A school’s own profile comes on a USB stick, in the folder “profiles”. Plug it in and look again.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>%1 (%2, on the USB stick)</source>
        <extracomment>%1 is a school&apos;s name, %2 the name of its file</extracomment>
        <translation>%1 (%2, on the USB stick)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out, for there is a mistake in it: %1</source>
        <extracomment>%1 is a list of file, line and what is wrong, in English</extracomment>
        <translation>Left out, for there is a mistake in it: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootScreen</name>
    <message>
        <source>Screen and sound</source>
        <translation>Screen and sound</translation>
    </message>
    <message>
        <source>Try both. A kiosk without a touch screen or without a loudspeaker works too.</source>
        <translation>Try both. A kiosk without a touch screen or without a loudspeaker works too.</translation>
    </message>
    <message>
        <source>Press the four corners</source>
        <translation>Press the four corners</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Play a sound</translation>
    </message>
    <message>
        <source>If nothing was heard: is the loudspeaker on, and plugged into this computer?</source>
        <translation>If nothing was heard: is the loudspeaker on, and plugged into this computer?</translation>
    </message>
    <message>
        <source>Each press arrived where it was made.</source>
        <translation>Each press arrived where it was made.</translation>
    </message>
    <message>
        <source>The presses arrive turned by %1 degrees. Put this line into %2, and start the computer again: %3</source>
        <extracomment>%1 is a number of degrees, %2 a file, %3 a line for it</extracomment>
        <translation>The presses arrive turned by %1 degrees. Put this line into %2, and start the computer again: %3</translation>
    </message>
    <message>
        <source>The presses did not arrive where they were made. Try again; if it stays so, the touch screen belongs to another screen, or must be calibrated.</source>
        <translation>The presses did not arrive where they were made. Try again; if it stays so, the touch screen belongs to another screen, or must be calibrated.</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootTrial</name>
    <message>
        <source>Look at every part again</source>
        <extracomment>Button: looks at every part again</extracomment>
        <translation>Look at every part again</translation>
    </message>
    <message>
        <source>The kiosk is being set up</source>
        <translation>The kiosk is being set up</translation>
    </message>
    <message>
        <source>Keys are made and sealed to this computer. Do not switch it off.</source>
        <translation>Keys are made and sealed to this computer. Do not switch it off.</translation>
    </message>
    <message>
        <source>Every part is looked at</source>
        <translation>Every part is looked at</translation>
    </message>
    <message>
        <source>This takes up to a minute.</source>
        <translation>This takes up to a minute.</translation>
    </message>
    <message>
        <source>The kiosk is not set up yet</source>
        <translation>The kiosk is not set up yet</translation>
    </message>
    <message>
        <source>The kiosk is set up</source>
        <translation>The kiosk is set up</translation>
    </message>
    <message>
        <source>What is no more than a warning may be mended later. Staff see this list in their panel.</source>
        <translation>What is no more than a warning may be mended later. Staff see this list in their panel.</translation>
    </message>
    <message>
        <source>The kiosk is set up, and something is missing</source>
        <translation>The kiosk is set up, and something is missing</translation>
    </message>
    <message>
        <source>It says “Out of service” until this is mended, and then begins by itself.</source>
        <translation>It says “Out of service” until this is mended, and then begins by itself.</translation>
    </message>
    <message>
        <source>READY</source>
        <extracomment>State of the kiosk; in capitals, short</extracomment>
        <translation>READY</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>NOT READY</translation>
    </message>
    <message>
        <source>The keys are sealed to this computer’s security chip (TPM).</source>
        <translation>The keys are sealed to this computer’s security chip (TPM).</translation>
    </message>
    <message>
        <source>The keys are sealed to this computer’s disk; it has no security chip (TPM) that takes them. Keep the computer locked away.</source>
        <translation>The keys are sealed to this computer’s disk; it has no security chip (TPM) that takes them. Keep the computer locked away.</translation>
    </message>
    <message numerus="yes">
        <source>Start the kiosk (%n&#xa0;s)</source>
        <extracomment>Main button; it is pressed by itself after %n seconds</extracomment>
        <translation>
            <numerusform>Start the kiosk (%n s)</numerusform>
            <numerusform>Start the kiosk (%n s)</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Start the kiosk</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWelcome</name>
    <message>
        <source>Set up this kiosk</source>
        <extracomment>First screen of a kiosk that has never been set up</extracomment>
        <translation>Set up this kiosk</translation>
    </message>
    <message>
        <source>This takes about five minutes. Choose the language of the set-up; visitors choose their own.</source>
        <translation>This takes about five minutes. Choose the language of the set-up; visitors choose their own.</translation>
    </message>
    <message>
        <source>You need: the name of the kiosk, a PIN for staff, and a USB stick (or a phone) for the security officer’s key. The network may come later.</source>
        <translation>You need: the name of the kiosk, a PIN for staff, and a USB stick (or a phone) for the security officer’s key. The network may come later.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. With a network it is set by itself; otherwise set it in the firmware. The set-up may go on.</source>
        <extracomment>The computer&apos;s clock shows a day in the past</extracomment>
        <translation>The clock of this computer is wrong. With a network it is set by itself; otherwise set it in the firmware. The set-up may go on.</translation>
    </message>
    <message>
        <source>The file with the answers has a mistake. Mend it and start the computer again, or go on by hand. %1</source>
        <extracomment>%1 is file, line and what is wrong, in English</extracomment>
        <translation>The file with the answers has a mistake. Mend it and start the computer again, or go on by hand. %1</translation>
    </message>
    <message>
        <source>A file with the answers has been found. The set-up goes on by itself.</source>
        <translation>A file with the answers has been found. The set-up goes on by itself.</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWindow</name>
    <message>
        <source>School</source>
        <extracomment>The steps of the set-up, in the step bar: as short as possible</extracomment>
        <translation>School</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of how many, its name</extracomment>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product, top left</extracomment>
        <translation>Authenticator reset</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the set-up: to the page before</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWords</name>
    <message>
        <source>No USB stick can be written. Plug one in (FAT or ext4), or take the code.</source>
        <translation>No USB stick can be written. Plug one in (FAT or ext4), or take the code.</translation>
    </message>
    <message>
        <source>The profile cannot be used. Mend the file on the stick and choose it again.</source>
        <translation>The profile cannot be used. Mend the file on the stick and choose it again.</translation>
    </message>
    <message>
        <source>The kiosk’s configuration file has a mistake. Mend it and try again.</source>
        <translation>The kiosk’s configuration file has a mistake. Mend it and try again.</translation>
    </message>
    <message>
        <source>The file with the answers cannot be used. Go on by hand.</source>
        <translation>The file with the answers cannot be used. Go on by hand.</translation>
    </message>
    <message>
        <source>The keys cannot be sealed to this computer. Nothing has been set up.</source>
        <translation>The keys cannot be sealed to this computer. Nothing has been set up.</translation>
    </message>
    <message>
        <source>The disk cannot be written. Is it full? Nothing has been set up.</source>
        <translation>The disk cannot be written. Is it full? Nothing has been set up.</translation>
    </message>
    <message>
        <source>The set-up’s service does not answer. Start the computer again.</source>
        <translation>The set-up’s service does not answer. Start the computer again.</translation>
    </message>
    <message>
        <source>The parts could not be looked at. Try again.</source>
        <translation>The parts could not be looked at. Try again.</translation>
    </message>
    <message>
        <source>This kiosk is set up already. Start the computer again.</source>
        <translation>This kiosk is set up already. Start the computer again.</translation>
    </message>
    <message>
        <source>This PIN is among the first that anybody tries. Choose another.</source>
        <translation>This PIN is among the first that anybody tries. Choose another.</translation>
    </message>
    <message>
        <source>This name cannot stand in the journal: letters, digits and spaces, no address.</source>
        <translation>This name cannot stand in the journal: letters, digits and spaces, no address.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>A PIN has 6 to 12 digits.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Main button of the set-up</extracomment>
        <translation>Next</translation>
    </message>
</context>
</TS>
