<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>HealthWords</name>
    <message>
        <source>Not looked at yet.</source>
        <translation>Ei vielä tarkistettu.</translation>
    </message>
    <message>
        <source>Nothing beyond this computer answers.</source>
        <translation>Mikään tämän tietokoneen ulkopuolella ei vastaa.</translation>
    </message>
    <message>
        <source>Check the cable or the wireless network, then the firewall.</source>
        <translation>Tarkista kaapeli tai langaton verkko, sitten palomuuri.</translation>
    </message>
    <message>
        <source>No name is found.</source>
        <translation>Yhtään verkkonimeä ei löydy.</translation>
    </message>
    <message>
        <source>Check the name server of this computer’s network.</source>
        <translation>Tarkista tämän tietokoneen verkon nimipalvelin.</translation>
    </message>
    <message>
        <source>There is no such name.</source>
        <translation>Sellaista nimeä ei ole.</translation>
    </message>
    <message>
        <source>Check the address in the site profile, and the name server of this computer’s network.</source>
        <translation>Tarkista osoite profiilista ja tämän tietokoneen verkon nimipalvelin.</translation>
    </message>
    <message>
        <source>The name server gives no usable answer.</source>
        <translation>Nimipalvelin ei anna käyttökelpoista vastausta.</translation>
    </message>
    <message>
        <source>The name server does not answer.</source>
        <translation>Nimipalvelin ei vastaa.</translation>
    </message>
    <message>
        <source>The connection is refused.</source>
        <translation>Yhteys torjutaan.</translation>
    </message>
    <message>
        <source>Check that the firewall lets this kiosk reach the address.</source>
        <translation>Tarkista, että palomuuri päästää kioskin osoitteeseen.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Tarkista verkkoyhteys.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Varmenne on vanhentunut.</translation>
    </message>
    <message>
        <source>Tell those who run the service.</source>
        <translation>Kerro palvelun ylläpitäjille.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Varmenne ei ole vielä voimassa.</translation>
    </message>
    <message>
        <source>Check this computer’s clock, then tell those who run the service.</source>
        <translation>Tarkista tämän tietokoneen kello ja kerro sitten palvelun ylläpitäjille.</translation>
    </message>
    <message>
        <source>The certificate does not fit the time: this computer’s clock seems to be wrong.</source>
        <translation>Varmenne ei sovi aikaan: tämän tietokoneen kello näyttää olevan väärässä.</translation>
    </message>
    <message>
        <source>Set this computer’s clock (timedatectl).</source>
        <translation>Aseta tämän tietokoneen kello (timedatectl).</translation>
    </message>
    <message>
        <source>The certificate is for another name.</source>
        <translation>Varmenne on toiselle nimelle.</translation>
    </message>
    <message>
        <source>The certificate’s issuer is not known.</source>
        <translation>Varmenteen myöntäjää ei tunneta.</translation>
    </message>
    <message>
        <source>If the network or the service has a certificate authority of its own, configure it; otherwise tell those who run it.</source>
        <translation>Jos verkolla tai palvelulla on oma varmentaja, lisää se asetuksiin; muuten kerro ylläpitäjille.</translation>
    </message>
    <message>
        <source>The certificate has been revoked.</source>
        <translation>Varmenne on peruttu.</translation>
    </message>
    <message>
        <source>The certificate is not acceptable.</source>
        <translation>Varmennetta ei voi hyväksyä.</translation>
    </message>
    <message>
        <source>Only outdated encryption is offered.</source>
        <translation>Tarjolla on vain vanhentunut salaus.</translation>
    </message>
    <message>
        <source>What answers does not speak TLS.</source>
        <translation>Vastaaja ei käytä TLS-salausta.</translation>
    </message>
    <message>
        <source>The service answers with an error of its own.</source>
        <translation>Palvelu vastaa omalla virheellään.</translation>
    </message>
    <message>
        <source>The service refuses the address.</source>
        <translation>Palvelu torjuu osoitteen.</translation>
    </message>
    <message>
        <source>Check the address in the site profile.</source>
        <translation>Tarkista osoite profiilista.</translation>
    </message>
    <message>
        <source>The service leads around in a circle.</source>
        <translation>Palvelu ohjaa ympyrää.</translation>
    </message>
    <message>
        <source>The service leads to an address that cannot be followed.</source>
        <translation>Palvelu ohjaa osoitteeseen, jota ei voi seurata.</translation>
    </message>
    <message>
        <source>The service leads to a host that the site profile does not allow.</source>
        <translation>Palvelu ohjaa palvelimelle, jota profiili ei salli.</translation>
    </message>
    <message>
        <source>The service answers with nothing.</source>
        <translation>Palvelun vastaus on tyhjä.</translation>
    </message>
    <message>
        <source>The answer ends in the middle.</source>
        <translation>Vastaus katkeaa kesken.</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>Vastaus ei ole HTTP:tä.</translation>
    </message>
    <message>
        <source>The answer is not a web page.</source>
        <translation>Vastaus ei ole verkkosivu.</translation>
    </message>
    <message>
        <source>The start page is very large.</source>
        <translation>Aloitussivu on hyvin suuri.</translation>
    </message>
    <message>
        <source>The service is slow.</source>
        <translation>Palvelu on hidas.</translation>
    </message>
    <message>
        <source>Ask those who run the network.</source>
        <translation>Kysy verkon ylläpitäjiltä.</translation>
    </message>
    <message>
        <source>The network answers in the service’s place.</source>
        <translation>Verkko vastaa palvelun sijasta.</translation>
    </message>
    <message>
        <source>The disk is filling up.</source>
        <translation>Levy on täyttymässä.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Vapauta tilaa.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Levy on täynnä.</translation>
    </message>
    <message>
        <source>Check the disk: the system makes a failing one read-only.</source>
        <translation>Tarkista levy: järjestelmä estää kirjoittamisen vioittuvalle levylle.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write there.</source>
        <translation>Anna kioskin käyttäjälle oikeus kirjoittaa sinne.</translation>
    </message>
    <message>
        <source>The folder is missing.</source>
        <translation>Kansio puuttuu.</translation>
    </message>
    <message>
        <source>Make it for the kiosk’s user, or restart the kiosk.</source>
        <translation>Luo se kioskin käyttäjälle tai käynnistä kioski uudelleen.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Levy ei vastaa.</translation>
    </message>
    <message>
        <source>Check the disk, or the network that it is on.</source>
        <translation>Tarkista levy tai verkko, jossa se on.</translation>
    </message>
    <message>
        <source>Room for visits is getting short.</source>
        <translation>Käyntien muistitila on vähissä.</translation>
    </message>
    <message>
        <source>Free some memory, or restart the computer.</source>
        <translation>Vapauta muistia tai käynnistä tietokone uudelleen.</translation>
    </message>
    <message>
        <source>There is no room for a visit.</source>
        <translation>Käynnille ei ole muistitilaa.</translation>
    </message>
    <message>
        <source>The folder for visits is on a disk.</source>
        <translation>Käyntien kansio on levyllä.</translation>
    </message>
    <message>
        <source>Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.</source>
        <translation>Aseta [session] memory_dir muistissa olevaan kansioon, johon kioskin käyttäjä saa kirjoittaa.</translation>
    </message>
    <message>
        <source>The folder for visits is missing.</source>
        <translation>Käyntien kansio puuttuu.</translation>
    </message>
    <message>
        <source>The clock shows a time before this program was made.</source>
        <translation>Kello näyttää aikaa ennen tämän ohjelman tekemistä.</translation>
    </message>
    <message>
        <source>The clock has been put forward or back.</source>
        <translation>Kelloa on siirretty eteen- tai taaksepäin.</translation>
    </message>
    <message>
        <source>Check that the time is synchronised (timedatectl).</source>
        <translation>Tarkista, että aika tahdistetaan (timedatectl).</translation>
    </message>
    <message>
        <source>The clock differs from the service’s.</source>
        <translation>Kello poikkeaa palvelun kellosta.</translation>
    </message>
    <message>
        <source>The configuration is wrong.</source>
        <translation>Asetuksissa on virhe.</translation>
    </message>
    <message>
        <source>Addresses without encryption are allowed, on this computer only.</source>
        <translation>Salaamattomat osoitteet on sallittu, vain tällä tietokoneella.</translation>
    </message>
    <message>
        <source>A program of the kiosk is missing.</source>
        <translation>Jokin kioskin ohjelmista puuttuu.</translation>
    </message>
    <message>
        <source>Install the kiosk again.</source>
        <translation>Asenna kioski uudelleen.</translation>
    </message>
    <message>
        <source>The font Inter is missing; texts are shown in another.</source>
        <translation>Fontti Inter puuttuu; tekstit näytetään toisella.</translation>
    </message>
    <message>
        <source>Install the package fonts-inter.</source>
        <translation>Asenna paketti fonts-inter.</translation>
    </message>
    <message>
        <source>The kiosk does not run as root.</source>
        <translation>Kioski ei toimi pääkäyttäjänä (root).</translation>
    </message>
    <message>
        <source>Run the kiosk as the user of the graphical session.</source>
        <translation>Käynnistä kioski graafisen istunnon käyttäjänä.</translation>
    </message>
    <message>
        <source>User namespaces are forbidden: the browser’s sandbox is made of them.</source>
        <translation>Käyttäjänimiavaruudet on kielletty: selaimen hiekkalaatikko tarvitsee niitä.</translation>
    </message>
    <message>
        <source>There is no display.</source>
        <translation>Näyttöä ei ole.</translation>
    </message>
    <message>
        <source>Start the kiosk in a graphical session.</source>
        <translation>Käynnistä kioski graafisessa istunnossa.</translation>
    </message>
    <message>
        <source>Nobody answers at the display.</source>
        <translation>Näyttö ei vastaa.</translation>
    </message>
    <message>
        <source>The visitor’s screens keep failing.</source>
        <translation>Asiakkaan näkymät kaatuvat toistuvasti.</translation>
    </message>
    <message>
        <source>Look at the system’s journal; restart the computer.</source>
        <translation>Katso järjestelmän loki; käynnistä tietokone uudelleen.</translation>
    </message>
    <message>
        <source>What a visit left could not be erased.</source>
        <translation>Käynnin jälkiä ei voitu poistaa.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>Käynnistä tietokone uudelleen.</translation>
    </message>
    <message>
        <source>The practice service does not answer.</source>
        <translation>Harjoituspalvelu ei vastaa.</translation>
    </message>
    <message>
        <source>Restart the kiosk.</source>
        <translation>Käynnistä kioski uudelleen.</translation>
    </message>
    <message>
        <source>Taken out of service at the desk.</source>
        <translation>Henkilökunta on poistanut kioskin käytöstä.</translation>
    </message>
    <message>
        <source>Put it back in service under “Actions”.</source>
        <translation>Palauta se käyttöön kohdassa ”Toiminnot”.</translation>
    </message>
    <message>
        <source>There is no keyring.</source>
        <translation>Avainnippua ei ole.</translation>
    </message>
    <message>
        <source>Install gnome-keyring and start the kiosk in the graphical session of its user.</source>
        <translation>Asenna gnome-keyring ja käynnistä kioski käyttäjänsä graafisessa istunnossa.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Avainnippu on lukossa.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Avainnippu ei vastaa.</translation>
    </message>
    <message>
        <source>The kiosk’s keys have not been made.</source>
        <translation>Kioskin avaimia ei ole luotu.</translation>
    </message>
    <message>
        <source>Run “mfa-kiosk setup” as the kiosk’s user.</source>
        <translation>Suorita ”mfa-kiosk setup” kioskin käyttäjänä.</translation>
    </message>
    <message>
        <source>A key is damaged.</source>
        <translation>Avain on vioittunut.</translation>
    </message>
    <message>
        <source>Find out who changed it. If nobody did wrong, run “mfa-kiosk setup --renew”: new keys, a new part of the journal, every PIN added again.</source>
        <translation>Selvitä, kuka sitä muutti. Jos väärinkäytöstä ei ole, suorita ”mfa-kiosk setup --renew”: uudet avaimet, uusi loki, ja jokainen PIN lisätään uudelleen.</translation>
    </message>
    <message>
        <source>These are not the keys that this kiosk was set up with.</source>
        <translation>Nämä eivät ole ne avaimet, joilla kioski otettiin käyttöön.</translation>
    </message>
    <message>
        <source>The keyring takes no new entries.</source>
        <translation>Avainnippuun ei voi lisätä.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or give the kiosk’s user the right to change it.</source>
        <translation>Avaa avainnippu tai anna kioskin käyttäjälle oikeus muuttaa sitä.</translation>
    </message>
    <message>
        <source>The keyring answers with an error.</source>
        <translation>Avainnippu vastaa virheellä.</translation>
    </message>
    <message>
        <source>No staff PIN has been set up.</source>
        <translation>Henkilökunnan PIN-koodia ei ole luotu.</translation>
    </message>
    <message>
        <source>An administrator adds one: mfa-kiosk pin add</source>
        <translation>Ylläpitäjä lisää sellaisen: mfa-kiosk pin add</translation>
    </message>
    <message>
        <source>The PIN pad is locked after ten wrong PINs in a row.</source>
        <translation>PIN-näppäimistö on lukossa kymmenen peräkkäisen väärän PIN-koodin jälkeen.</translation>
    </message>
    <message>
        <source>Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.</source>
        <translation>Selvitä, kuka yritti. Sitten ylläpitäjä suorittaa ”mfa-kiosk pin unlock” kioskin käyttäjänä.</translation>
    </message>
    <message>
        <source>The record of wrong PINs was removed, changed or put back.</source>
        <translation>Väärien PIN-koodien laskuri on poistettu, muutettu tai palautettu vanhaksi.</translation>
    </message>
    <message>
        <source>There is not enough memory to check a PIN.</source>
        <translation>Muisti ei riitä PIN-koodin tarkistamiseen.</translation>
    </message>
    <message>
        <source>Another PIN is being checked.</source>
        <translation>Toista PIN-koodia tarkistetaan parhaillaan.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Yritä uudelleen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: the pad makes everybody wait.</source>
        <translation>Liian monta väärää PIN-koodia: kaikkien on odotettava.</translation>
    </message>
    <message>
        <source>There is nobody of that name.</source>
        <translation>Sen nimistä henkilöä ei ole.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write there, and room on its disk.</source>
        <translation>Anna kioskin käyttäjälle oikeus kirjoittaa sinne ja vapauta levytilaa.</translation>
    </message>
    <message>
        <source>The kiosk’s state folder cannot be read.</source>
        <translation>Kioskin tilakansiota ei voi lukea.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to read there.</source>
        <translation>Anna kioskin käyttäjälle oikeus lukea sitä.</translation>
    </message>
    <message>
        <source>There is no journal.</source>
        <translation>Lokia ei ole.</translation>
    </message>
    <message>
        <source>The journal was written by a newer program.</source>
        <translation>Loki on kirjoitettu uudemmalla ohjelmalla.</translation>
    </message>
    <message>
        <source>Install the newer program again.</source>
        <translation>Asenna uudempi ohjelma takaisin.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Lokia ei voi lukea.</translation>
    </message>
    <message>
        <source>Check the disk, and who may read the folder.</source>
        <translation>Tarkista levy ja kuka saa lukea kansiota.</translation>
    </message>
    <message>
        <source>The journal was changed or is damaged.</source>
        <translation>Lokia on muutettu tai se on vioittunut.</translation>
    </message>
    <message>
        <source>Copy the journal files and tell the security officer.</source>
        <translation>Kopioi lokitiedostot ja kerro tietoturvavastaavalle.</translation>
    </message>
    <message>
        <source>The journal was changed by somebody.</source>
        <translation>Joku on muuttanut lokia.</translation>
    </message>
    <message>
        <source>The old journal was damaged: a new one was begun.</source>
        <translation>Vanha loki oli vioittunut: uusi on aloitettu.</translation>
    </message>
    <message>
        <source>The journal cannot be written.</source>
        <translation>Lokiin ei voi kirjoittaa.</translation>
    </message>
    <message>
        <source>Check the disk, and who may write in the folder.</source>
        <translation>Tarkista levy ja kuka saa kirjoittaa kansioon.</translation>
    </message>
    <message>
        <source>The journal cannot grow: the disk is full.</source>
        <translation>Loki ei voi kasvaa: levy on täynnä.</translation>
    </message>
    <message>
        <source>The journal is in use by another program.</source>
        <translation>Toinen ohjelma käyttää lokia.</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>Sulje toinen ohjelma.</translation>
    </message>
    <message>
        <source>The journal is in use by another kiosk program.</source>
        <translation>Toinen kioskiohjelma käyttää lokia.</translation>
    </message>
    <message>
        <source>The journal cannot be locked.</source>
        <translation>Lokia ei voi lukita.</translation>
    </message>
    <message>
        <source>The journal was made with other keys.</source>
        <translation>Loki on tehty toisilla avaimilla.</translation>
    </message>
    <message>
        <source>A record was refused: it was not of the journal’s form.</source>
        <translation>Merkintä hylättiin: se ei ollut lokin muotoa.</translation>
    </message>
    <message>
        <source>Tell this to the makers of the program.</source>
        <translation>Kerro tästä ohjelman tekijöille.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Tiedostoa ei voitu kirjoittaa.</translation>
    </message>
    <message>
        <source>The anchors of the journal cannot be read.</source>
        <translation>Lokin ankkureita ei voi lukea.</translation>
    </message>
    <message>
        <source>Check the system’s log.</source>
        <translation>Tarkista järjestelmän loki.</translation>
    </message>
    <message>
        <source>The journal’s anchor file cannot be written.</source>
        <translation>Lokin ankkuritiedostoa ei voi kirjoittaa.</translation>
    </message>
    <message>
        <source>The journal has not been anchored for a day.</source>
        <translation>Lokia ei ole ankkuroitu vuorokauteen.</translation>
    </message>
    <message>
        <source>The security officer’s key is missing or wrong.</source>
        <translation>Tietoturvavastaavan avain puuttuu tai on väärä.</translation>
    </message>
    <message>
        <source>The key’s file cannot be read.</source>
        <translation>Avaintiedostoa ei voi lukea.</translation>
    </message>
    <message>
        <source>Check the path, and who may read it.</source>
        <translation>Tarkista polku ja kuka saa lukea tiedostoa.</translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>Tilastoja ei voi lukea.</translation>
    </message>
    <message>
        <source>There is no visit.</source>
        <translation>Käyntiä ei ole.</translation>
    </message>
    <message>
        <source>The same is already under way.</source>
        <translation>Sama on jo meneillään.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Odota hetki.</translation>
    </message>
    <message>
        <source>The journal’s anchor file was missing: somebody may have removed it.</source>
        <translation>Lokin ankkuritiedosto puuttui: joku on voinut poistaa sen.</translation>
    </message>
    <message>
        <source>Out of service for maintenance.</source>
        <translation>Pois käytöstä huollon vuoksi.</translation>
    </message>
    <message>
        <source>Out of service: the identity service is down.</source>
        <translation>Pois käytöstä: tunnistautumispalvelu ei toimi.</translation>
    </message>
    <message>
        <source>Out of service: the desk is closed.</source>
        <translation>Pois käytöstä: palvelupiste on kiinni.</translation>
    </message>
    <message>
        <source>Out of service: something is broken.</source>
        <translation>Pois käytöstä: jokin on rikki.</translation>
    </message>
    <message>
        <source>Out of service; the reason is not known.</source>
        <translation>Pois käytöstä; syytä ei tiedetä.</translation>
    </message>
    <message>
        <source>There is no such reason.</source>
        <translation>Sellaista syytä ei ole.</translation>
    </message>
    <message>
        <source>There is no connection to the network.</source>
        <translation>Verkkoyhteyttä ei ole.</translation>
    </message>
    <message>
        <source>The identity service does not answer.</source>
        <translation>Tunnistautumispalvelu ei vastaa.</translation>
    </message>
    <message>
        <source>No way to identify answers.</source>
        <translation>Mikään tunnistautumistapa ei vastaa.</translation>
    </message>
    <message>
        <source>Something on this computer is not ready.</source>
        <translation>Jokin tällä tietokoneella ei ole kunnossa.</translation>
    </message>
    <message>
        <source>See “Health” on the overview.</source>
        <translation>Katso ”Kunto” yleiskuvasta.</translation>
    </message>
    <message>
        <source>The keys are being read.</source>
        <translation>Avaimia luetaan.</translation>
    </message>
    <message>
        <source>A configured certificate authority expires soon.</source>
        <translation>Asetuksissa oleva varmentaja vanhenee pian.</translation>
    </message>
    <message>
        <source>Configure its successor in [trust] ca_file.</source>
        <translation>Aseta sen seuraaja kohtaan [trust] ca_file.</translation>
    </message>
    <message>
        <source>The gate to the network does not answer.</source>
        <translation>Verkkoportti ei vastaa.</translation>
    </message>
    <message>
        <source>The browser engine does not start.</source>
        <translation>Selainmoottori ei käynnisty.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Verkko</translation>
    </message>
    <message>
        <source>Identity service</source>
        <translation>Tunnistautumispalvelu</translation>
    </message>
    <message>
        <source>Microsoft sign-in</source>
        <translation>Microsoft-kirjautuminen</translation>
    </message>
    <message>
        <source>Folder for the kiosk’s memory</source>
        <translation>Kioskin tilakansio</translation>
    </message>
    <message>
        <source>Memory for visits</source>
        <translation>Käyntien muisti</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Kello</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Avaimet</translation>
    </message>
    <message>
        <source>Staff PINs</source>
        <translation>Henkilökunnan PIN-koodit</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Loki</translation>
    </message>
    <message>
        <source>Visitor’s screens</source>
        <translation>Asiakkaan näkymät</translation>
    </message>
    <message>
        <source>Browser engine</source>
        <translation>Selainmoottori</translation>
    </message>
    <message>
        <source>Network gate</source>
        <translation>Verkkoportti</translation>
    </message>
    <message>
        <source>Practice service</source>
        <translation>Harjoituspalvelu</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Fontit</translation>
    </message>
    <message>
        <source>Browser sandbox</source>
        <translation>Selaimen hiekkalaatikko</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Tietojen poisto</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Varmentajat</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Näyttö</translation>
    </message>
    <message>
        <source>Tell this code to the administrator.</source>
        <translation>Kerro tämä koodi ylläpitäjälle.</translation>
    </message>
    <message>
        <source>The service speaks HTTP/2 alone: this check does not, visitors’ pages do.</source>
        <translation>Palvelu käyttää vain HTTP/2:ta: tämä tarkistus ei osaa sitä, asiakkaiden sivut osaavat.</translation>
    </message>
    <message>
        <source>Nothing, if visits go well.</source>
        <translation>Ei mitään, jos käynnit onnistuvat.</translation>
    </message>
    <message>
        <source>The kiosk’s journal is gone: a new one was begun.</source>
        <translation>Kioskin loki on kadonnut: uusi on aloitettu.</translation>
    </message>
    <message>
        <source>Find out who took it away, and tell the security officer.</source>
        <translation>Selvitä, kuka sen on vienyt, ja kerro asiasta tietoturvavastaavalle.</translation>
    </message>
    <message>
        <source>The kernel cannot keep the kiosk from the user’s other files.</source>
        <translation>Ydin ei pysty pitämään kioskia erossa käyttäjän muista tiedostoista.</translation>
    </message>
    <message>
        <source>The browser’s sandbox does not hold a page as it should.</source>
        <translation>Selaimen hiekkalaatikko ei pidä sivua sisällään niin kuin pitäisi.</translation>
    </message>
    <message>
        <source>Allow nested namespaces: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces.</source>
        <translation>Salli sisäkkäiset nimiavaruudet: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces.</translation>
    </message>
    <message>
        <source>The browser shows no page of the kiosk’s own.</source>
        <translation>Selain ei näytä kioskin omaa sivua.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, install the kiosk again.</source>
        <translation>Käynnistä tietokone uudelleen. Jos se ei auta, asenna kioski uudelleen.</translation>
    </message>
    <message>
        <source>The kernel cannot limit what the kiosk’s programs ask of it.</source>
        <translation>Ydin ei pysty rajaamaan, mitä kioskin ohjelmat siltä pyytävät.</translation>
    </message>
    <message>
        <source>Other programs of the kiosk’s user can look into a visitor’s page.</source>
        <translation>Kioskin käyttäjän muut ohjelmat voivat nähdä kävijän sivun sisällön.</translation>
    </message>
    <message>
        <source>The network wants somebody to sign in.</source>
        <translation>Verkko vaatii kirjautumisen.</translation>
    </message>
    <message>
        <source>Sign this computer in to the network, or have it exempted from the network’s sign-in page.</source>
        <translation>Kirjaa tämä tietokone verkkoon tai pyydä sille vapautus verkon kirjautumissivusta.</translation>
    </message>
    <message>
        <source>There is no route to the address.</source>
        <translation>Osoitteeseen ei ole reittiä.</translation>
    </message>
    <message>
        <source>Nobody accepts the connection.</source>
        <translation>Kukaan ei ota yhteyttä vastaan.</translation>
    </message>
    <message>
        <source>Check what stands between this kiosk and the address: a proxy or a sign-in page.</source>
        <translation>Tarkista, mitä kioskin ja osoitteen välissä on: välityspalvelin tai kirjautumissivu.</translation>
    </message>
    <message>
        <source>No encrypted connection can be made.</source>
        <translation>Salattua yhteyttä ei saada.</translation>
    </message>
    <message>
        <source>The encrypted connection is not made in time.</source>
        <translation>Salattu yhteys ei synny ajoissa.</translation>
    </message>
    <message>
        <source>The service is contacted too often.</source>
        <translation>Palveluun otetaan yhteyttä liian usein.</translation>
    </message>
    <message>
        <source>If the service has moved, add the host to the site profile. A network’s sign-in page does this too.</source>
        <translation>Jos palvelu on muuttanut, lisää palvelin profiiliin. Myös verkon kirjautumissivu tekee näin.</translation>
    </message>
    <message>
        <source>The service accepts the connection but says nothing.</source>
        <translation>Palvelu ottaa yhteyden vastaan mutta ei sano mitään.</translation>
    </message>
    <message>
        <source>The answer is not complete in time.</source>
        <translation>Vastaus ei valmistu ajoissa.</translation>
    </message>
    <message>
        <source>The network leads to a sign-in page.</source>
        <translation>Verkko ohjaa kirjautumissivulle.</translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation>Levylle ei voi kirjoittaa.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>Kansioon ei voi kirjoittaa.</translation>
    </message>
    <message>
        <source>The folder for visits cannot be written to.</source>
        <translation>Käyntien kansioon ei voi kirjoittaa.</translation>
    </message>
    <message>
        <source>Unlock the keyring: sign in to the kiosk’s session with the password. The kiosk then goes on by itself.</source>
        <translation>Avaa avainnippu: kirjaudu kioskin istuntoon salasanalla. Kioski jatkaa sitten itsestään.</translation>
    </message>
    <message>
        <source>Restart the keyring, or sign in again. The kiosk then goes on by itself.</source>
        <translation>Käynnistä avainnippu uudelleen tai kirjaudu uudelleen. Kioski jatkaa sitten itsestään.</translation>
    </message>
    <message>
        <source>Look at the keyring’s own messages, and sign in again.</source>
        <translation>Katso avainnipun omat viestit ja kirjaudu uudelleen.</translation>
    </message>
    <message>
        <source>Free some memory: a check takes 128 MiB.</source>
        <translation>Vapauta muistia: tarkistus vie 128 MiB.</translation>
    </message>
    <message>
        <source>The kiosk’s state folder cannot be written to.</source>
        <translation>Kioskin tilakansioon ei voi kirjoittaa.</translation>
    </message>
    <message>
        <source>The journal is write-protected.</source>
        <translation>Loki on kirjoitussuojattu.</translation>
    </message>
    <message>
        <source>Something in the site profile needs mending.</source>
        <translation>Profiilissa on korjattavaa.</translation>
    </message>
    <message>
        <source>Open for visitors</source>
        <translation>Avoinna asiakkaille</translation>
    </message>
    <message>
        <source>Correct the site profile.</source>
        <translation>Korjaa profiili.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Korjaa tiedosto.</translation>
    </message>
    <message>
        <source>For practice and tests only: visitors need https.</source>
        <translation>Vain harjoitteluun ja testaukseen: asiakkaiden sivuilla tarvitaan https.</translation>
    </message>
    <message>
        <source>Allow them: user.max_user_namespaces, kernel.unprivileged_userns_clone, or an AppArmor profile with “userns”.</source>
        <translation>Salli ne: user.max_user_namespaces, kernel.unprivileged_userns_clone tai AppArmor-profiili, jossa on ”userns”.</translation>
    </message>
    <message>
        <source>Use Debian’s own kernel, with landlock among the modules that lsm= names, if it is given.</source>
        <translation>Käytä Debianin omaa ydintä. Jos käynnistysrivillä on lsm=, luettelossa on oltava myös landlock.</translation>
    </message>
    <message>
        <source>Use Debian’s own kernel: it has CONFIG_SECCOMP_FILTER. In a container, allow seccomp.</source>
        <translation>Käytä Debianin omaa ydintä: siinä on CONFIG_SECCOMP_FILTER. Salli kontissa seccomp.</translation>
    </message>
    <message>
        <source>Set kernel.yama.ptrace_scope=3, as the file 60-mfa-kiosk.conf of the package mfa-kiosk-station does; give the kiosk a user of its own.</source>
        <translation>Aseta kernel.yama.ptrace_scope=3, kuten paketin mfa-kiosk-station tiedosto 60-mfa-kiosk.conf; anna kioskille oma käyttäjä.</translation>
    </message>
<message>
        <source>Nobody has a key on this computer.</source>
        <translation>Kenelläkään ei ole avainta tällä tietokoneella.</translation>
    </message>
<message>
        <source>This desk is locked.</source>
        <translation>Tämä tiski on lukittu.</translation>
    </message>
    <message>
        <source>Type your PIN, then try again.</source>
        <translation>Näppäile PIN-koodisi ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>This desk has no connection to the broker.</source>
        <translation>Tällä tiskillä ei ole yhteyttä välityspalvelimeen.</translation>
    </message>
    <message>
        <source>Try again once it is connected; until then somebody must walk to the kiosk.</source>
        <translation>Yritä uudelleen, kun yhteys on palannut; siihen asti jonkun on mentävä kioskille.</translation>
    </message>
    <message>
        <source>The kiosk has not reported lately.</source>
        <translation>Kioski ei ole ilmoittautunut viime aikoina.</translation>
    </message>
    <message>
        <source>Look at the kiosk itself, and at its network connection.</source>
        <translation>Tarkista itse kioski ja sen verkkoyhteys.</translation>
    </message>
    <message>
        <source>The kiosk has not answered.</source>
        <translation>Kioski ei ole vastannut.</translation>
    </message>
    <message>
        <source>Try again; if it does not help, walk to the kiosk.</source>
        <translation>Yritä uudelleen; jos se ei auta, mene kioskille.</translation>
    </message>
    <message>
        <source>The kiosks’ journal heads cannot be kept.</source>
        <translation>Kioskien lokien tiivisteitä ei voi tallentaa.</translation>
    </message>
    <message>
        <source>Free some space on this computer’s disk.</source>
        <translation>Vapauta tilaa tämän tietokoneen levyltä.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Tiedostoa ei voi lukea.</translation>
    </message>
    <message>
        <source>Check its path, and who may read it.</source>
        <translation>Tarkista sen polku ja lukuoikeudet.</translation>
    </message>
    <message>
        <source>The configuration is wrong or missing.</source>
        <translation>Asetukset ovat väärin tai puuttuvat.</translation>
    </message>
    <message>
        <source>Set this desk up: mfa-desk setup</source>
        <translation>Ota tiski käyttöön: mfa-desk setup</translation>
    </message>
    <message>
        <source>The desk’s id is not the name in its certificate.</source>
        <translation>Tiskin tunnus ei ole sen varmenteessa oleva nimi.</translation>
    </message>
<message>
        <source>The broker between this kiosk and the desk cannot be reached.</source>
        <translation>Laitteen ja palvelupisteen väliseen välityspalvelimeen ei saada yhteyttä.</translation>
    </message>
    <message>
        <source>Check the network and the broker. Calls still show and ring at this kiosk.</source>
        <translation>Tarkista verkko ja välityspalvelin. Kutsut näkyvät ja kuuluvat yhä laitteella.</translation>
    </message>
    <message>
        <source>The certificate for the way to the desk has expired, expires soon or is not accepted.</source>
        <translation>Palvelupisteen yhteyden varmenne on vanhentunut, vanhenee pian tai sitä ei hyväksytä.</translation>
    </message>
    <message>
        <source>Make a new one, and compare the files and the authority that [desk] names.</source>
        <translation>Tee uusi ja vertaa tiedostoja ja varmentajaa, jotka on annettu kohdassa [desk].</translation>
    </message>
    <message>
        <source>The broker does not take what this kiosk reports.</source>
        <translation>Välityspalvelin ei ota vastaan tämän laitteen tietoja.</translation>
    </message>
    <message>
        <source>Compare the broker’s access list with the kiosk’s name in [desk] and in its certificate.</source>
        <translation>Vertaa välityspalvelimen käyttöoikeusluetteloa laitteen nimeen kohdassa [desk] ja varmenteessa.</translation>
    </message>
    <message>
        <source>Another kiosk has the same name.</source>
        <translation>Toisella laitteella on sama nimi.</translation>
    </message>
    <message>
        <source>Give each kiosk its own name and certificate in [desk].</source>
        <translation>Anna jokaiselle laitteelle oma nimi ja varmenne kohdassa [desk].</translation>
    </message>
    <message>
        <source>The program library for the way to the desk is missing.</source>
        <translation>Palvelupisteen yhteyden ohjelmakirjasto puuttuu.</translation>
    </message>
    <message>
        <source>Install the package libmosquitto1.</source>
        <translation>Asenna paketti libmosquitto1.</translation>
    </message>
    <message>
        <source>Too many requests came at once.</source>
        <translation>Pyyntöjä tuli liikaa kerralla.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Odota hetki ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>There is more than fits into one answer.</source>
        <translation>Tietoa on enemmän kuin yhteen vastaukseen mahtuu.</translation>
    </message>
    <message>
        <source>Ask for a shorter period.</source>
        <translation>Valitse lyhyempi ajanjakso.</translation>
    </message>
    <message>
        <source>The request could not be read.</source>
        <translation>Pyyntöä ei voitu lukea.</translation>
    </message>
    <message>
        <source>Install the same release on kiosks and desks.</source>
        <translation>Asenna laitteille ja palvelupisteisiin sama versio.</translation>
    </message>
    <message>
        <source>This kiosk’s configuration does not name whoever asks.</source>
        <translation>Pyytäjää ei ole nimetty tämän laitteen asetuksissa.</translation>
    </message>
    <message>
        <source>Add the line that “mfa-desk setup” prints to [[desk.people]], and restart the kiosk.</source>
        <translation>Lisää komennon ”mfa-desk setup” tulostama rivi kohtaan [[desk.people]] ja käynnistä laite uudelleen.</translation>
    </message>
    <message>
        <source>The request was not signed with the key that belongs to this name.</source>
        <translation>Pyyntöä ei ole allekirjoitettu tähän nimeen kuuluvalla avaimella.</translation>
    </message>
    <message>
        <source>Compare the key in [[desk.people]] with the one that “mfa-desk setup” prints.</source>
        <translation>Vertaa kohdan [[desk.people]] avainta komennon ”mfa-desk setup” tulostamaan avaimeen.</translation>
    </message>
    <message>
        <source>The request was meant for another kiosk.</source>
        <translation>Pyyntö oli tarkoitettu toiselle laitteelle.</translation>
    </message>
    <message>
        <source>Find out who has sent it on.</source>
        <translation>Selvitä, kuka on lähettänyt sen eteenpäin.</translation>
    </message>
    <message>
        <source>The request came from another desk than the one that made it.</source>
        <translation>Pyyntö tuli toisesta palvelupisteestä kuin siitä, joka sen teki.</translation>
    </message>
    <message>
        <source>The kiosk has been restarted meanwhile.</source>
        <translation>Laite on tällä välin käynnistetty uudelleen.</translation>
    </message>
    <message>
        <source>Look at its new state, then try again.</source>
        <translation>Katso sen uusi tila ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The request came too late.</source>
        <translation>Pyyntö tuli liian myöhään.</translation>
    </message>
    <message>
        <source>Look at the kiosk’s state, then try again.</source>
        <translation>Katso laitteen tila ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The same request, or a newer one, came before.</source>
        <translation>Sama tai uudempi pyyntö on tullut jo aiemmin.</translation>
    </message>
    <message>
        <source>Try again. If nobody has asked twice, somebody plays back old requests.</source>
        <translation>Yritä uudelleen. Jos kukaan ei ole pyytänyt kahdesti, joku toistaa vanhoja pyyntöjä.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down that it has seen the request.</source>
        <translation>Laite ei voi kirjata, että se on nähnyt pyynnön.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write in its state folder, and room on its disk.</source>
        <translation>Anna laitteen käyttäjälle kirjoitusoikeus tilakansioon ja vapauta levytilaa.</translation>
    </message>
    <message>
        <source>That visit is over.</source>
        <translation>Se käynti on päättynyt.</translation>
    </message>
    <message>
        <source>The site profile has no such message.</source>
        <translation>Profiilissa ei ole tällaista viestiä.</translation>
    </message>
    <message>
        <source>Way to the desk</source>
        <translation>Yhteys palvelupisteeseen</translation>
    </message>
    <message>
        <source>Certificate for the desk</source>
        <translation>Palvelupisteen yhteyden varmenne</translation>
    </message>
<message>
        <source>The program library for MQTT is missing.</source>
        <translation>MQTT-ohjelmakirjasto puuttuu.</translation>
    </message>
    <message>
        <source>A broker on another computer is only spoken to encrypted.</source>
        <translation>Toisella tietokoneella olevaan välityspalvelimeen otetaan vain salattu yhteys.</translation>
    </message>
    <message>
        <source>Configure authority, certificate and key.</source>
        <translation>Määritä varmentaja, varmenne ja avain.</translation>
    </message>
    <message>
        <source>Certificate or key cannot be read.</source>
        <translation>Varmennetta tai avainta ei voida lukea.</translation>
    </message>
    <message>
        <source>Check the paths, and who may read the files.</source>
        <translation>Tarkista polut ja kuka saa lukea tiedostot.</translation>
    </message>
    <message>
        <source>The broker’s name is not found.</source>
        <translation>Välityspalvelimen nimeä ei löydy.</translation>
    </message>
    <message>
        <source>Check the broker’s name, and the name server of this computer’s network.</source>
        <translation>Tarkista välityspalvelimen nimi ja tämän tietokoneen verkon nimipalvelin.</translation>
    </message>
    <message>
        <source>The broker does not answer.</source>
        <translation>Välityspalvelin ei vastaa.</translation>
    </message>
    <message>
        <source>Check that the broker runs, and that the firewall lets this computer reach it.</source>
        <translation>Tarkista, että välityspalvelin on käynnissä ja että palomuuri päästää tämän tietokoneen sinne.</translation>
    </message>
    <message>
        <source>The broker’s certificate is not acceptable.</source>
        <translation>Välityspalvelimen varmennetta ei voi hyväksyä.</translation>
    </message>
    <message>
        <source>Compare the broker’s name and authority with the configured ones.</source>
        <translation>Vertaa välityspalvelimen nimeä ja varmentajaa asetuksiin.</translation>
    </message>
    <message>
        <source>The broker’s certificate does not fit the time.</source>
        <translation>Välityspalvelimen varmenne ei ole nyt voimassa.</translation>
    </message>
    <message>
        <source>Renew the broker’s certificate, or set this computer’s clock.</source>
        <translation>Uusi välityspalvelimen varmenne tai aseta tämän tietokoneen kello.</translation>
    </message>
    <message>
        <source>The broker does not accept this computer’s certificate.</source>
        <translation>Välityspalvelin ei hyväksy tämän tietokoneen varmennetta.</translation>
    </message>
    <message>
        <source>Make a new certificate for this computer.</source>
        <translation>Tee tälle tietokoneelle uusi varmenne.</translation>
    </message>
    <message>
        <source>The broker refuses the connection.</source>
        <translation>Välityspalvelin torjuu yhteyden.</translation>
    </message>
    <message>
        <source>Check what the broker’s log says.</source>
        <translation>Katso, mitä välityspalvelimen loki kertoo.</translation>
    </message>
    <message>
        <source>Another program has connected under the same name.</source>
        <translation>Toinen ohjelma on ottanut yhteyden samalla nimellä.</translation>
    </message>
    <message>
        <source>Give each computer its own name and certificate.</source>
        <translation>Anna jokaiselle tietokoneelle oma nimi ja varmenne.</translation>
    </message>
    <message>
        <source>The connection to the broker was lost.</source>
        <translation>Yhteys välityspalvelimeen katkesi.</translation>
    </message>
    <message>
        <source>Check the network and the broker.</source>
        <translation>Tarkista verkko ja välityspalvelin.</translation>
    </message>
    <message>
        <source>The broker’s access list does not allow this.</source>
        <translation>Välityspalvelimen käyttöoikeusluettelo ei salli tätä.</translation>
    </message>
    <message>
        <source>Compare the broker’s access list with the names in the certificates.</source>
        <translation>Vertaa välityspalvelimen käyttöoikeusluetteloa varmenteiden nimiin.</translation>
    </message>
<message>
        <source>The system does not say how this is.</source>
        <translation>Järjestelmä ei kerro, miten tämä on.</translation>
    </message>
    <message>
        <source>The kiosk does not run as its unit: no watchdog and no memory limit.</source>
        <translation>Kioski ei toimi omana yksikkönään: ei valvontaa eikä muistirajaa.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl restart mfa-kiosk-screen”; “systemctl status mfa-kiosk-screen” says more.</source>
        <translation>Ylläpitäjä suorittaa komennon ”systemctl restart mfa-kiosk-screen”; ”systemctl status mfa-kiosk-screen” kertoo lisää.</translation>
    </message>
    <message>
        <source>Nobody watches over the kiosk: if it hangs, it stays so.</source>
        <translation>Kukaan ei valvo kioskia: jos se jumittuu, se jää jumiin.</translation>
    </message>
    <message>
        <source>Take away what changes the unit mfa-kiosk.service: “systemctl --user cat mfa-kiosk” shows it.</source>
        <translation>Poista se, mikä muuttaa yksikköä mfa-kiosk.service: ”systemctl --user cat mfa-kiosk” näyttää sen.</translation>
    </message>
    <message>
        <source>The kiosk’s memory has no limit.</source>
        <translation>Kioskin muistille ei ole rajaa.</translation>
    </message>
    <message>
        <source>Take away what changes the unit mfa-kiosk.service; the kernel needs its memory controller (no “cgroup_disable=memory”).</source>
        <translation>Poista se, mikä muuttaa yksikköä mfa-kiosk.service; ydin tarvitsee muistinhallinnan (ei ”cgroup_disable=memory”).</translation>
    </message>
    <message>
        <source>The kiosk’s firewall is not loaded.</source>
        <translation>Kioskin palomuuria ei ole ladattu.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl restart mfa-kiosk-firewall”; “systemctl status mfa-kiosk-firewall” says more: one mistake, or one user that does not exist, and nothing of it is loaded.</source>
        <translation>Ylläpitäjä suorittaa komennon ”systemctl restart mfa-kiosk-firewall”; ”systemctl status mfa-kiosk-firewall” kertoo lisää: yksikin virhe tai puuttuva käyttäjä, eikä siitä ladata mitään.</translation>
    </message>
    <message>
        <source>The firewall lets through what it should refuse.</source>
        <translation>Palomuuri päästää läpi sellaista, mikä sen pitäisi torjua.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl reload mfa-kiosk-firewall” and looks for what else changes the rules.</source>
        <translation>Ylläpitäjä suorittaa komennon ”systemctl reload mfa-kiosk-firewall” ja etsii, mikä muu muuttaa sääntöjä.</translation>
    </message>
    <message>
        <source>Another console lets people log in.</source>
        <translation>Toinen konsoli päästää kirjautumaan.</translation>
    </message>
    <message>
        <source>An administrator disables what is named, and takes “console=” out of the kernel’s command line.</source>
        <translation>Ylläpitäjä poistaa mainitun käytöstä ja ottaa ytimen komentoriviltä pois ”console=”.</translation>
    </message>
    <message>
        <source>Keys open a console or switch the computer off.</source>
        <translation>Näppäimet avaavat konsolin tai sammuttavat tietokoneen.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, look for another file in logind.conf.d.</source>
        <translation>Käynnistä tietokone uudelleen. Jos se ei auta, etsi toinen tiedosto kansiosta logind.conf.d.</translation>
    </message>
    <message>
        <source>Settings of the kernel are not the kiosk’s.</source>
        <translation>Ytimen asetukset eivät ole kioskin.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, look for another file in sysctl.d.</source>
        <translation>Käynnistä tietokone uudelleen. Jos se ei auta, etsi toinen tiedosto kansiosta sysctl.d.</translation>
    </message>
    <message>
        <source>Names are asked for where the firewall lets nobody ask.</source>
        <translation>Nimiä kysytään sieltä, mistä palomuuri ei anna kysyä.</translation>
    </message>
    <message>
        <source>Install systemd-resolved, or have /etc/resolv.conf name a server on this computer.</source>
        <translation>Asenna systemd-resolved, tai nimeä tiedostossa /etc/resolv.conf palvelin tällä tietokoneella.</translation>
    </message>
    <message>
        <source>Nothing keeps the clock right.</source>
        <translation>Mikään ei pidä kelloa oikeassa.</translation>
    </message>
    <message>
        <source>Check the time service: “timedatectl”. The network may have a time server of its own.</source>
        <translation>Tarkista aikapalvelu: ”timedatectl”. Verkolla voi olla oma aikapalvelin.</translation>
    </message>
    <message>
        <source>Security updates wait.</source>
        <translation>Tietoturvapäivityksiä odottaa.</translation>
    </message>
    <message>
        <source>They are installed at night by unattended-upgrades. An administrator can run “apt upgrade”.</source>
        <translation>unattended-upgrades asentaa ne yöllä. Ylläpitäjä voi suorittaa komennon ”apt upgrade”.</translation>
    </message>
    <message>
        <source>It is not known whether updates wait.</source>
        <translation>Ei tiedetä, odottaako päivityksiä.</translation>
    </message>
    <message>
        <source>An administrator runs “apt update” and sees why it is not done by itself.</source>
        <translation>Ylläpitäjä suorittaa komennon ”apt update” ja selvittää, miksi se ei tapahdu itsestään.</translation>
    </message>
    <message>
        <source>An update needs a restart.</source>
        <translation>Päivitys vaatii uudelleenkäynnistyksen.</translation>
    </message>
    <message>
        <source>Restart the computer when nobody is there.</source>
        <translation>Käynnistä tietokone uudelleen, kun paikalla ei ole ketään.</translation>
    </message>
    <message>
        <source>Whatever is plugged in is used.</source>
        <translation>Mitä tahansa liitetään, se otetaan käyttöön.</translation>
    </message>
    <message>
        <source>An administrator plugs in what belongs to the kiosk and runs “sudo mfa-kiosk station usb”.</source>
        <translation>Ylläpitäjä liittää kioskiin kuuluvat laitteet ja suorittaa komennon ”sudo mfa-kiosk station usb”.</translation>
    </message>
    <message>
        <source>Outside the opening hours.</source>
        <translation>Aukioloaikojen ulkopuolella.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Aukioloajat</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Palomuuri</translation>
    </message>
    <message>
        <source>Watchdog and memory limit</source>
        <translation>Valvonta ja muistiraja</translation>
    </message>
    <message>
        <source>Consoles and keys</source>
        <translation>Konsolit ja näppäimet</translation>
    </message>
    <message>
        <source>Kernel settings</source>
        <translation>Ytimen asetukset</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Nimipalvelin</translation>
    </message>
    <message>
        <source>Time service</source>
        <translation>Aikapalvelu</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Päivitykset</translation>
    </message>
    <message>
        <source>USB ports</source>
        <translation>USB-liitännät</translation>
    </message>
    <message>
        <source>The print system does not answer.</source>
        <translation>Tulostusjärjestelmä ei vastaa.</translation>
    </message>
    <message>
        <source>An administrator installs the package cups, or runs “systemctl restart cups”.</source>
        <translation>Ylläpitäjä asentaa paketin cups tai suorittaa komennon ”systemctl restart cups”.</translation>
    </message>
    <message>
        <source>The print system has no printer of that name.</source>
        <translation>Tulostusjärjestelmässä ei ole tämännimistä tulostinta.</translation>
    </message>
    <message>
        <source>An administrator adds the queue with “lpadmin”, or corrects queue in [printer].</source>
        <translation>Ylläpitäjä lisää tulostusjonon komennolla ”lpadmin” tai korjaa kohdan [printer] avaimen queue.</translation>
    </message>
    <message>
        <source>The printer’s queue is stopped.</source>
        <translation>Tulostusjono on pysäytetty.</translation>
    </message>
    <message>
        <source>An administrator runs “cupsenable” and “cupsaccept” with the queue’s name.</source>
        <translation>Ylläpitäjä suorittaa komennot ”cupsenable” ja ”cupsaccept” jonon nimellä.</translation>
    </message>
    <message>
        <source>A slip that fails would stop the queue, or come out later.</source>
        <translation>Epäonnistunut lappu pysäyttäisi jonon tai tulostuisi myöhemmin.</translation>
    </message>
    <message>
        <source>An administrator sets printer-error-policy=abort-job for the queue with “lpadmin”.</source>
        <translation>Ylläpitäjä asettaa jonolle printer-error-policy=abort-job komennolla ”lpadmin”.</translation>
    </message>
    <message>
        <source>The queue is of another kind than [printer] says.</source>
        <translation>Jono on muuta lajia kuin kohta [printer] sanoo.</translation>
    </message>
    <message>
        <source>An administrator makes the queue anew, as station.md says for its kind.</source>
        <translation>Ylläpitäjä tekee jonon uudelleen, kuten station.md sanoo sen lajista.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>Tulostin ei vastaa.</translation>
    </message>
    <message>
        <source>Check that it is switched on, and its cable. One in the network needs an exception to the kiosk’s firewall.</source>
        <translation>Tarkista, että siinä on virta, ja sen kaapeli. Verkkotulostin tarvitsee poikkeuksen kioskin palomuuriin.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>Tulostimesta on paperi lopussa.</translation>
    </message>
    <message>
        <source>Put in a new roll.</source>
        <translation>Vaihda uusi paperirulla.</translation>
    </message>
    <message>
        <source>The printer has no paper of the slip’s width.</source>
        <translation>Tulostimessa ei ole lapun levyistä paperia.</translation>
    </message>
    <message>
        <source>Load the roll that paper_width_mm in [printer] says, and make the queue anew, or correct the width.</source>
        <translation>Aseta rulla, jonka leveys on kohdan [printer] avaimessa paper_width_mm, ja tee jono uudelleen, tai korjaa leveys.</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer.</source>
        <translation>Paperi on jumissa tulostimessa.</translation>
    </message>
    <message>
        <source>Open the printer and take the paper out.</source>
        <translation>Avaa tulostin ja poista paperi.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>Tulostin on auki.</translation>
    </message>
    <message>
        <source>Close its cover.</source>
        <translation>Sulje sen kansi.</translation>
    </message>
    <message>
        <source>The printer reports a fault.</source>
        <translation>Tulostin ilmoittaa viasta.</translation>
    </message>
    <message>
        <source>Look at the printer itself; switch it off and on.</source>
        <translation>Katso itse tulostinta; sammuta se ja käynnistä uudelleen.</translation>
    </message>
    <message>
        <source>The printer has not printed a slip in time: it was cancelled.</source>
        <translation>Tulostin ei tulostanut lappua ajoissa: se peruttiin.</translation>
    </message>
    <message>
        <source>Look at the printer itself. The button comes back after five minutes.</source>
        <translation>Katso itse tulostinta. Painike palaa viiden minuutin kuluttua.</translation>
    </message>
    <message>
        <source>The printer has not printed a slip.</source>
        <translation>Tulostin ei tulostanut lappua.</translation>
    </message>
    <message>
        <source>Look at the printer itself, and at its queue (“lpstat”). The button comes back after five minutes.</source>
        <translation>Katso itse tulostinta ja sen jonoa (”lpstat”). Painike palaa viiden minuutin kuluttua.</translation>
    </message>
    <message>
        <source>The kiosk’s program for slips does not run.</source>
        <translation>Kioskin lappuohjelma ei toimi.</translation>
    </message>
    <message>
        <source>Slips pass through a folder on the disk.</source>
        <translation>Laput kulkevat levyllä olevan kansion kautta.</translation>
    </message>
    <message>
        <source>Put /var/spool/cups into memory, as the package mfa-kiosk-station does: var-spool-cups.mount.</source>
        <translation>Siirrä /var/spool/cups muistiin, kuten paketti mfa-kiosk-station tekee: var-spool-cups.mount.</translation>
    </message>
    <message>
        <source>The print system keeps what it has printed.</source>
        <translation>Tulostusjärjestelmä säilyttää tulostamansa.</translation>
    </message>
    <message>
        <source>Set “PreserveJobFiles No” and “PreserveJobHistory 60” in cupsd.conf, as the file of the package mfa-kiosk-station does.</source>
        <translation>Aseta ”PreserveJobFiles No” ja ”PreserveJobHistory 60” tiedostoon cupsd.conf, kuten paketin mfa-kiosk-station tiedosto tekee.</translation>
    </message>
    <message>
        <source>Printer of slips</source>
        <translation>Lapputulostin</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Tulostustyöt</translation>
    </message>
    <message>
        <source>The image is old; it lacks today’s security updates.</source>
        <translation>Levykuva on vanha; siitä puuttuvat uusimmat tietoturvapäivitykset.</translation>
    </message>
    <message>
        <source>Newer ones come at night from where /etc/mfa-kiosk/update.conf says, or on a stick that is plugged in as the kiosk starts.</source>
        <translation>Uudemmat haetaan öisin sieltä, minkä /etc/mfa-kiosk/update.conf kertoo, tai tuodaan muistitikulla, joka on liitettynä kioskin käynnistyessä.</translation>
    </message>
    <message>
        <source>A newer image is installed and waits for a restart.</source>
        <translation>Uudempi levykuva on asennettu ja odottaa uudelleenkäynnistystä.</translation>
    </message>
    <message>
        <source>A newer image did not become ready, and this one came back.</source>
        <translation>Uudempi levykuva ei päässyt käyttövalmiiksi, ja tämä palautettiin.</translation>
    </message>
    <message>
        <source>An administrator mends what the newer one lacked, and releases it with a higher version.</source>
        <translation>Ylläpitäjä korjaa sen, mitä uudemmasta puuttui, ja julkaisee sen suuremmalla versionumerolla.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Levykuva</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>ready</source>
        <translation>kunnossa</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>varoitus</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>ei kunnossa</translation>
    </message>
    <message>
        <source>ended the visit</source>
        <translation>lopetti käynnin</translation>
    </message>
    <message>
        <source>gave ten minutes more</source>
        <translation>antoi kymmenen minuuttia lisää</translation>
    </message>
    <message>
        <source>took the kiosk out of service</source>
        <translation>poisti kioskin käytöstä</translation>
    </message>
    <message>
        <source>put the kiosk back in service</source>
        <translation>palautti kioskin käyttöön</translation>
    </message>
    <message>
        <source>answered the call for help</source>
        <translation>vastasi avunpyyntöön</translation>
    </message>
    <message>
        <source>left the kiosk program</source>
        <translation>poistui kioskiohjelmasta</translation>
    </message>
    <message>
        <source>wrote a proposal for the profile</source>
        <translation>kirjoitti ehdotuksen profiiliin</translation>
    </message>
    <message>
        <source>exported statistics</source>
        <translation>tallensi tilastot</translation>
    </message>
    <message>
        <source>exported the journal</source>
        <translation>tallensi lokin</translation>
    </message>
    <message>
        <source>verified the journal</source>
        <translation>tarkisti lokin</translation>
    </message>
    <message>
        <source>opened this panel</source>
        <translation>avasi tämän näkymän</translation>
    </message>
    <message>
        <source>The kiosk started</source>
        <translation>Kioski käynnistyi</translation>
    </message>
    <message>
        <source>The kiosk stopped in good order</source>
        <translation>Kioski pysähtyi hallitusti</translation>
    </message>
    <message>
        <source>A visit began</source>
        <translation>Käynti alkoi</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Vaihe: %1</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Tunnistustapa: %1</translation>
    </message>
    <message>
        <source>Identifying: %1</source>
        <translation>Tunnistautuminen: %1</translation>
    </message>
    <message>
        <source>The wait began</source>
        <translation>Odotus alkoi</translation>
    </message>
    <message>
        <source>Left with ticket %1</source>
        <translation>Lähti numerolla %1</translation>
    </message>
    <message>
        <source>A visit went on</source>
        <translation>Käynti jatkui</translation>
    </message>
    <message>
        <source>The visitor called for help</source>
        <translation>Asiakas pyysi apua</translation>
    </message>
    <message>
        <source>The call for help was answered</source>
        <translation>Avunpyyntöön vastattiin</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A member of staff and what they did: "Desk A: ended the visit"</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not everything of the visit could be erased</source>
        <translation>Kaikkia käynnin tietoja ei voitu poistaa</translation>
    </message>
    <message>
        <source>Everything of the visit was erased</source>
        <translation>Käynnin kaikki tiedot poistettiin</translation>
    </message>
    <message>
        <source>Address refused: %1</source>
        <translation>Osoite torjuttu: %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN, %n in a row</source>
        <comment>journal</comment>
        <extracomment>%n wrong PINs in a row</extracomment>
        <translation>
            <numerusform>Väärä PIN-koodi</numerusform>
            <numerusform>Väärä PIN-koodi, %n peräkkäin</numerusform>
        </translation>
    </message>
    <message>
        <source>rated %1 of 3</source>
        <extracomment>How a visitor found the visit: 1 bad, 3 good</extracomment>
        <translation>arvosana %1/3</translation>
    </message>
    <message>
        <source>The visit ended: %1</source>
        <translation>Käynti päättyi: %1</translation>
    </message>
    <message>
        <source>A new journal was begun</source>
        <translation>Uusi loki aloitettiin</translation>
    </message>
    <message>
        <source>About the journal: %1</source>
        <translation>Lokista: %1</translation>
    </message>
    <message>
        <source>A day was counted: %1</source>
        <translation>Päivä laskettiin: %1</translation>
    </message>
    <message>
        <source>the pad opens again at %1</source>
        <extracomment>The PIN pad, after too many wrong PINs; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>näppäimistö avautuu %1</translation>
    </message>
    <message>
        <source>Old records were dropped</source>
        <translation>Vanhoja merkintöjä poistettiin</translation>
    </message>
    <message numerus="yes">
        <source>%n more addresses refused</source>
        <comment>journal</comment>
        <extracomment>%n refused addresses of a visit were counted and not named</extracomment>
        <translation>
            <numerusform>%n osoite lisää torjuttiin</numerusform>
            <numerusform>%n osoitetta lisää torjuttiin</numerusform>
        </translation>
    </message>
    <message>
        <source>unlocked the PIN pad</source>
        <translation>avasi PIN-näppäimistön lukon</translation>
    </message>
    <message>
        <source>began commissioning</source>
        <translation>aloitti koekäynnin</translation>
    </message>
    <message>
        <source>ended commissioning</source>
        <translation>lopetti koekäynnin</translation>
    </message>
    <message>
        <source>visit %1</source>
        <extracomment>A visit's random number, shortened</extracomment>
        <translation>käynti %1</translation>
    </message>
    <message>
        <source>Visit %1: %2</source>
        <extracomment>A visit's shortened number, and how it ended: "Visit 5b1f0c: finished"</extracomment>
        <translation>Käynti %1: %2</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>numero %1</translation>
    </message>
    <message>
        <source>called for help</source>
        <translation>pyysi apua</translation>
    </message>
    <message>
        <source>not everything could be erased</source>
        <translation>kaikkea ei voitu poistaa</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>kesken</translation>
    </message>
    <message>
        <source>goes on in newer records</source>
        <translation>jatkuu uudemmissa merkinnöissä</translation>
    </message>
    <message>
        <source>helped who was waiting</source>
        <translation>auttoi jonossa odottaneen</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Paina</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Vaihda tila</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Siirry tähän</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Suorittaa toiminnon</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Vaihtaa tilan</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Siirtää kohdistuksen</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>finished</source>
        <extracomment>Why a visit ended, in the staff panel</extracomment>
        <translation>valmis</translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>lähti numeron kanssa</translation>
    </message>
    <message>
        <source>started over</source>
        <translation>aloitti alusta</translation>
    </message>
    <message>
        <source>ended by the visitor</source>
        <translation>asiakas lopetti</translation>
    </message>
    <message>
        <source>visitor walked away</source>
        <translation>asiakas lähti pois</translation>
    </message>
    <message>
        <source>time limit of the visit</source>
        <translation>käynnin aikaraja</translation>
    </message>
    <message>
        <source>guest’s address</source>
        <translation>vieraan osoite</translation>
    </message>
    <message>
        <source>another school’s address</source>
        <translation>toisen oppilaitoksen osoite</translation>
    </message>
    <message>
        <source>no way to identify here</source>
        <translation>ei sopivaa tunnistautumistapaa</translation>
    </message>
    <message>
        <source>ended by staff</source>
        <translation>henkilökunta lopetti</translation>
    </message>
    <message>
        <source>the screen stopped answering</source>
        <translation>näkymä lakkasi vastaamasta</translation>
    </message>
    <message>
        <source>the screen broke down</source>
        <translation>näkymä kaatui</translation>
    </message>
    <message>
        <source>the kiosk was stopped</source>
        <translation>kioski pysäytettiin</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>Why staff took the kiosk out of service</extracomment>
        <translation>Huolto</translation>
    </message>
    <message>
        <source>Identity service is down</source>
        <translation>Tunnistautumispalvelu ei toimi</translation>
    </message>
    <message>
        <source>Desk is closed</source>
        <translation>Palvelupiste on kiinni</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Jokin on rikki</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>step of a visit</comment>
        <translation>Tervetuloa</translation>
    </message>
    <message>
        <source>Out of service</source>
        <comment>step of a visit</comment>
        <translation>Pois käytöstä</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>step of a visit</comment>
        <translation>Osoite</translation>
    </message>
    <message>
        <source>Guest</source>
        <comment>step of a visit</comment>
        <translation>Vieras</translation>
    </message>
    <message>
        <source>Another school</source>
        <comment>step of a visit</comment>
        <translation>Toinen oppilaitos</translation>
    </message>
    <message>
        <source>Choice of method</source>
        <comment>step of a visit</comment>
        <translation>Tavan valinta</translation>
    </message>
    <message>
        <source>No method</source>
        <comment>step of a visit</comment>
        <translation>Ei sopivaa tapaa</translation>
    </message>
    <message>
        <source>On own phone</source>
        <comment>step of a visit</comment>
        <translation>Omalla puhelimella</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step of a visit</comment>
        <translation>Tunnistus</translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <comment>step of a visit</comment>
        <translation>Yritys epäonnistui</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step of a visit</comment>
        <translation>Odotus</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>step of a visit</comment>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step of a visit</comment>
        <translation>Käyttöönotto</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <comment>step of a visit</comment>
        <translation>Näkemiin</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>step of a visit</comment>
        <translation>Päättynyt</translation>
    </message>
    <message>
        <source>done</source>
        <comment>outcome of identifying</comment>
        <translation>valmis</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>outcome of identifying</comment>
        <translation>keskeytetty</translation>
    </message>
    <message>
        <source>timed out</source>
        <comment>outcome of identifying</comment>
        <translation>aika loppui</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>outcome of identifying</comment>
        <translation>vanhentunut</translation>
    </message>
    <message>
        <source>phone not accepted</source>
        <comment>outcome of identifying</comment>
        <translation>puhelin ei kelpaa</translation>
    </message>
    <message>
        <source>document not accepted</source>
        <comment>outcome of identifying</comment>
        <translation>asiakirja ei kelpaa</translation>
    </message>
    <message>
        <source>could not be identified</source>
        <comment>outcome of identifying</comment>
        <translation>tunnistus ei onnistunut</translation>
    </message>
    <message>
        <source>service did not answer</source>
        <comment>outcome of identifying</comment>
        <translation>palvelu ei vastannut</translation>
    </message>
    <message>
        <source>certificate problem</source>
        <comment>outcome of identifying</comment>
        <translation>varmenneongelma</translation>
    </message>
    <message>
        <source>page not on the list</source>
        <comment>outcome of identifying</comment>
        <translation>sivu ei luettelossa</translation>
    </message>
    <message>
        <source>the browser broke down</source>
        <comment>outcome of identifying</comment>
        <translation>selain kaatui</translation>
    </message>
    <message>
        <source>Reason not known</source>
        <translation>Syytä ei tiedetä</translation>
    </message>
    <message>
        <source>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</source>
        <translation>Kioskin pääohjelma ei vastaa. Yritä uudelleen; jos se ei auta, käynnistä tietokone uudelleen.</translation>
    </message>
    <message>
        <source>Did not work: %1</source>
        <extracomment>Result of an action; %1 says what is wrong</extracomment>
        <translation>Ei onnistunut: %1</translation>
    </message>
    <message>
        <source>The visit has ten minutes more.</source>
        <translation>Käynnillä on kymmenen minuuttia lisää.</translation>
    </message>
    <message>
        <source>The kiosk is out of service.</source>
        <translation>Kioski on pois käytöstä.</translation>
    </message>
    <message>
        <source>The kiosk is back in service.</source>
        <translation>Kioski on taas käytössä.</translation>
    </message>
    <message>
        <source>The visitor sees that someone is coming.</source>
        <translation>Asiakas näkee, että joku on tulossa.</translation>
    </message>
    <message>
        <source>The kiosk is stopping.</source>
        <translation>Kioski pysähtyy.</translation>
    </message>
    <message>
        <source>The PIN pad is unlocked.</source>
        <translation>PIN-näppäimistön lukitus on avattu.</translation>
    </message>
    <message>
        <source>The proposal was written: %1</source>
        <extracomment>%1 is a file's path</extracomment>
        <translation>Ehdotus kirjoitettiin: %1</translation>
    </message>
    <message>
        <source>The file was written: %1</source>
        <extracomment>%1 is a file's path</extracomment>
        <translation>Tiedosto kirjoitettiin: %1</translation>
    </message>
    <message>
        <source>The journal is whole: nothing was changed.</source>
        <translation>Loki on ehjä: mitään ei ole muutettu.</translation>
    </message>
    <message>
        <source>the screen took too much memory</source>
        <translation>näkymä vei liikaa muistia</translation>
    </message>
    <message>
        <source>the kiosk lost its power or broke down</source>
        <translation>kioskin virta katkesi tai kioski kaatui</translation>
    </message>
    <message>
        <source>no reset was needed</source>
        <translation>nollausta ei tarvittu</translation>
    </message>
    <message>
        <source>Old phone works</source>
        <comment>step of a visit</comment>
        <translation>Vanha puhelin toimii</translation>
    </message>
    <message>
        <source>Phone lost or broken</source>
        <comment>step of a visit</comment>
        <translation>Puhelin kadonnut tai rikki</translation>
    </message>
    <message>
        <source>page no longer valid</source>
        <comment>outcome of identifying</comment>
        <translation>sivu ei ole enää voimassa</translation>
    </message>
    <message>
        <source>attempts used up</source>
        <comment>outcome of identifying</comment>
        <translation>yritykset käytetty</translation>
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
        <translation>Koekäynti on alkanut. Sulje tämä näkymä ja tee käynti.</translation>
    </message>
    <message>
        <source>Commissioning is over. The list of addresses is in force.</source>
        <translation>Koekäynti on ohi. Osoiteluettelo on voimassa.</translation>
    </message>
    <message>
        <source>For the administrator: %1</source>
        <extracomment>%1 is technical, in English: a file's path, what the system says</extracomment>
        <translation>Ylläpitäjälle: %1</translation>
    </message>
    <message>
        <source>The number has left the queue.</source>
        <translation>Numero on poistettu jonosta.</translation>
    </message>
    <message>
        <source>The visitor’s screen is a new one. Nothing of a visit is left.</source>
        <translation>Asiakkaan näkymä on uusi. Käynnistä ei jäänyt mitään.</translation>
    </message>
</context>
<context>
    <name>kiosk::AccessView</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is what it leads to</extracomment>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Saavutettavuus</translation>
    </message>
    <message>
        <source>Larger letters, and light, dark or high contrast: the two switches at the top of every screen.</source>
        <translation>Suurempi teksti sekä vaalea, tumma tai suurikontrastinen näkymä: kaksi painiketta jokaisen näytön yläreunassa.</translation>
    </message>
    <message>
        <source>Reading aloud: plug in headphones or press F9. The first touch says what a thing is, the second one presses it.</source>
        <translation>Ääneen lukeminen: kytke kuulokkeet tai paina F9. Ensimmäinen kosketus kertoo, mitä kohdassa on, toinen painaa sitä.</translation>
    </message>
    <message>
        <source>By keyboard alone: Tab moves on, Enter presses, and F6 leads out of the identity service’s page.</source>
        <translation>Pelkällä näppäimistöllä: Tab siirtää eteenpäin, Enter painaa ja F6 vie pois tunnistautumispalvelun sivulta.</translation>
    </message>
    <message>
        <source>Keypad with tactile keys: up and down move, OK presses, and the help key explains.</source>
        <translation>Tuntonäppäimistö: ylös ja alas siirtävät, OK painaa ja ohjenäppäin neuvoo.</translation>
    </message>
    <message>
        <source>More time: you are asked before anything ends, and you can go on as often as you like.</source>
        <translation>Lisää aikaa: sinulta kysytään ennen kuin mikään päättyy, ja voit jatkaa niin monta kertaa kuin haluat.</translation>
    </message>
    <message>
        <source>People: press “Ask for help” on any screen. Our staff: %1</source>
        <extracomment>%1 is a place, such as "the service desk next to this kiosk"</extracomment>
        <translation>Ihmisen apu: paina ”Pyydä apua” millä tahansa näytöllä. Henkilökunta: %1</translation>
    </message>
    <message>
        <source>Was something in your way?</source>
        <translation>Oliko jokin esteenä?</translation>
    </message>
    <message>
        <source>Tell our staff. They pass it on.</source>
        <translation>Kerro henkilökunnalle. He välittävät asian eteenpäin.</translation>
    </message>
    <message>
        <source>Tell our staff, or write to us. You get an answer.</source>
        <translation>Kerro henkilökunnalle tai kirjoita meille. Saat vastauksen.</translation>
    </message>
    <message>
        <source>Accessibility statement</source>
        <translation>Saavutettavuusseloste</translation>
    </message>
<message>
        <source>One switch: the first press starts a moving highlight, and the next one takes what it is on: of round buttons and lists, the next choice. Where a page does not let you, our staff help.</source>
        <translation>Yksi kytkin: ensimmäinen painallus käynnistää liikkuvan korostuksen, ja seuraava valitsee korostetun kohdan: pyöreistä valinnoista ja luetteloista seuraavan vaihtoehdon. Jos jokin sivu ei toimi näin, henkilökunta auttaa.</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionBox</name>
    <message>
        <source>No, go back</source>
        <extracomment>Answer to "End the visit?" and the like: no</extracomment>
        <translation>Ei, palaa takaisin</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>An action is under way</extracomment>
        <translation>Hetki …</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionsPage</name>
    <message>
        <source>Actions</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Toiminnot</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Käynti</translation>
    </message>
    <message>
        <source>Nobody is using the kiosk.</source>
        <translation>Kukaan ei käytä kioskia.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <extracomment>Button, the question that follows, and its answer</extracomment>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>End this visit? The visitor’s page closes and everything is erased. They begin again.</source>
        <translation>Lopetetaanko käynti? Asiakkaan sivu sulkeutuu ja kaikki poistetaan. Asiakas aloittaa alusta.</translation>
    </message>
    <message>
        <source>Yes, end the visit</source>
        <translation>Kyllä, lopeta käynti</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Palvelu</translation>
    </message>
    <message>
        <source>Choose the reason:</source>
        <extracomment>Above the short list of reasons</extracomment>
        <translation>Valitse syy:</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <extracomment>Button; an action of staff</extracomment>
        <translation>Poista käytöstä</translation>
    </message>
    <message>
        <source>Back in service</source>
        <extracomment>Button; an action of staff</extracomment>
        <translation>Palauta käyttöön</translation>
    </message>
    <message>
        <source>For maintenance: the kiosk stops, and the computer’s own screen comes back.</source>
        <translation>Huoltoa varten: kioski pysähtyy, ja tietokoneen oma näyttö palaa.</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <extracomment>Card of the staff panel: the kiosk's programs stop
----------
Button, two questions that follow one after the other, and their answers</extracomment>
        <translation>Poistu kioskista</translation>
    </message>
    <message>
        <source>Leave the kiosk? The visit ends, nobody can use the kiosk, and anyone at the screen can use the computer.</source>
        <translation>Poistutaanko kioskista? Käynti päättyy, kukaan ei voi käyttää kioskia, ja kuka tahansa näytön ääressä voi käyttää tietokonetta.</translation>
    </message>
    <message>
        <source>Yes, leave</source>
        <translation>Kyllä, poistu</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Pois käytöstä: %1</translation>
    </message>
    <message>
        <source>In service: visitors can use the kiosk as far as its parts are ready.</source>
        <translation>Käytössä: asiakkaat voivat käyttää kioskia, kun sen osat ovat kunnossa.</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <extracomment>Button: the visit lasts ten minutes more</extracomment>
        <translation>10 minuuttia lisää</translation>
    </message>
    <message>
        <source>The computer is open to everybody then. Are you staying beside it?</source>
        <translation>Sen jälkeen kuka tahansa voi käyttää tietokonetta. Jäätkö sen viereen?</translation>
    </message>
    <message>
        <source>I stay: stop the kiosk</source>
        <translation>Jään: pysäytä kioski</translation>
    </message>
    <message>
        <source>Start a new screen</source>
        <extracomment>Button, the question that follows, and its answer: nobody is using the kiosk</extracomment>
        <translation>Käynnistä uusi näkymä</translation>
    </message>
    <message>
        <source>Start a new screen? That helps when the visitor’s does not answer. Whoever has just touched it begins again.</source>
        <translation>Käynnistetäänkö uusi näkymä? Se auttaa, kun asiakkaan näkymä ei vastaa. Juuri aloittanut asiakas aloittaa alusta.</translation>
    </message>
    <message>
        <source>Yes, a new one</source>
        <translation>Kyllä, uusi näkymä</translation>
    </message>
</context>
<context>
    <name>kiosk::AddressPage</name>
    <message>
        <source>What is your %1 e-mail address?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Mikä on %1-sähköpostiosoitteesi?</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Sähköpostiosoite</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <extracomment>Accessible name of a button that fills in the rest of an address; %1 such as @student.example</extracomment>
        <translation>Täydennä %1</translation>
    </message>
    <message>
        <source>My address is from another organisation</source>
        <translation>Osoitteeni on toisesta organisaatiosta</translation>
    </message>
    <message>
        <source>Please check the address.</source>
        <translation>Tarkista osoite.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Aloita alusta</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Type your e-mail address first.</source>
        <translation>Kirjoita ensin sähköpostiosoitteesi.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address. If it is right, press Continue again. Or did you mean this?</source>
        <translation>Tämä näyttää toisen organisaation osoitteelta. Jos se on oikein, paina Jatka uudelleen. Vai tarkoititko tätä?</translation>
    </message>
    <message>
        <source>The part before the @ is missing.</source>
        <translation>@-merkkiä edeltävä osa puuttuu.</translation>
    </message>
    <message>
        <source>The @ is missing from the address.</source>
        <translation>Osoitteesta puuttuu @-merkki.</translation>
    </message>
    <message>
        <source>The @ is missing from the address. Did you mean this?</source>
        <translation>Osoitteesta puuttuu @-merkki. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>The end of the address is missing. Choose one of the endings above.</source>
        <translation>Osoitteen loppu puuttuu. Valitse jokin yllä olevista vaihtoehdoista.</translation>
    </message>
    <message>
        <source>The end of the address is missing. Did you mean this?</source>
        <translation>Osoitteen loppu puuttuu. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>The part after the @ looks misspelt. Did you mean this?</source>
        <translation>@-merkin jälkeinen osa näyttää väärin kirjoitetulta. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>No account has this ending. Choose one of the endings above.</source>
        <translation>Mikään tunnus ei pääty näin. Valitse jokin yllä olevista vaihtoehdoista.</translation>
    </message>
    <message>
        <source>%1: the address looks like %2.</source>
        <extracomment>%1 is a kind of account, such as “Student account”; %2 is an example of an address</extracomment>
        <translation>%1: osoite on muotoa %2.</translation>
    </message>
    <message>
        <source>This looks like another kind of account: %1. Did you mean this?</source>
        <extracomment>%1 is a kind of account, such as “Student account”</extracomment>
        <translation>Tämä näyttää toisenlaiselta tunnukselta: %1. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>User names have no å, ä, ö or other accented letters. Did you mean this?</source>
        <translation>Käyttäjätunnuksissa ei ole kirjaimia å, ä ja ö eikä muita tarkkeellisia kirjaimia. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>An address has no spaces. Did you mean this?</source>
        <translation>Osoitteessa ei ole välilyöntejä. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>Did you mean this?</source>
        <translation>Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>This is too long for an e-mail address.</source>
        <translation>Tämä on liian pitkä sähköpostiosoitteeksi.</translation>
    </message>
    <message>
        <source>Correct to %1</source>
        <extracomment>Accessible name of a button that replaces what was typed; %1 is an e-mail address</extracomment>
        <translation>Korjaa muotoon %1</translation>
    </message>
    <message>
        <source>Cover the address</source>
        <extracomment>Accessible names of the eye in the address field: others stand around the kiosk</extracomment>
        <translation>Peitä osoite</translation>
    </message>
    <message>
        <source>Show the address</source>
        <translation>Näytä osoite</translation>
    </message>
    <message>
        <source>My old phone still works</source>
        <translation>Vanha puhelimeni toimii yhä</translation>
    </message>
    <message>
        <source>My phone is lost, broken or not with me</source>
        <translation>Puhelimeni on kadonnut, rikki tai muualla</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is typed here, such as "Student number"; %2 is an example of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is your %1 user name?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Mikä on %1-käyttäjätunnuksesi?</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Käyttäjätunnus</translation>
    </message>
    <message>
        <source>Type your user name first.</source>
        <translation>Kirjoita ensin käyttäjätunnuksesi.</translation>
    </message>
    <message>
        <source>This is not a whole user name yet. It looks like this: %1</source>
        <extracomment>%1 is an example of each kind, such as “Student number: 1234567”</extracomment>
        <translation>Tämä ei ole vielä kokonainen käyttäjätunnus. Se on tällainen: %1</translation>
    </message>
    <message>
        <source>Type that address first: it tells who resets it. If you were invited as a guest, you can also press “My address is from another organisation” again.</source>
        <translation>Kirjoita ensin se osoite: siitä näkyy, kuka nollauksen tekee. Jos sinut on kutsuttu vieraaksi, voit myös painaa uudelleen ”Osoitteeni on toisesta organisaatiosta”.</translation>
    </message>
    <message>
        <source>Type that address first: it tells who resets it.</source>
        <translation>Kirjoita ensin se osoite: siitä näkyy, kuka nollauksen tekee.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address, and those are not reset here. Did you mean this?</source>
        <translation>Tämä näyttää toisen organisaation osoitteelta, eikä niitä nollata täällä. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>%1 does not reset addresses of other organisations: ask your own organisation’s support. If you need help, ask our staff: %2</source>
        <extracomment>%1 is the short name of the school; %2 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>%1 ei nollaa muiden organisaatioiden osoitteita: ota yhteys oman organisaatiosi tukeen. Jos tarvitset apua, kysy henkilökunnalta: %2</translation>
    </message>
    <message>
        <source>This is a private address. Type your %1 user name.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Tämä on yksityinen osoite. Kirjoita %1-käyttäjätunnuksesi.</translation>
    </message>
    <message>
        <source>This is a private address. Type your %1 e-mail address: it has one of the endings above.</source>
        <translation>Tämä on yksityinen osoite. Kirjoita %1-sähköpostiosoitteesi: siinä on jokin yllä olevista päätteistä.</translation>
    </message>
    <message>
        <source>Nobody signs in with an e-mail address here. Type your %1 user name.</source>
        <extracomment>At a school where nobody signs in with an address; %1 is its short name</extracomment>
        <translation>Täällä kukaan ei kirjaudu sähköpostiosoitteella. Kirjoita %1-käyttäjätunnuksesi.</translation>
    </message>
    <message>
        <source>If you were invited as a guest with this address, press Continue again.</source>
        <translation>Jos sinut on kutsuttu vieraaksi tällä osoitteella, paina uudelleen Jatka.</translation>
    </message>
    <message>
        <source>A user name has no spaces. Did you mean this?</source>
        <translation>Käyttäjätunnuksessa ei ole välilyöntejä. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>There is a comma instead of a dot. Did you mean this?</source>
        <translation>Osoitteessa on pilkku pisteen paikalla. Tarkoititko tätä?</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>In the empty field, so that it does not look typed; %1 is an address or a user name</extracomment>
        <translation>esim. %1</translation>
    </message>
</context>
<context>
    <name>kiosk::BottomBar</name>
    <message>
        <source>Raise the screen</source>
        <extracomment>Switch on a tall screen whose view has been moved to the bottom: back over all of it</extracomment>
        <translation>Nosta näkymä ylös</translation>
    </message>
    <message>
        <source>Lower the screen</source>
        <extracomment>Switch on a tall screen: moves all of the view to the bottom, within the reach of somebody who sits</extracomment>
        <translation>Laske näkymä alas</translation>
    </message>
    <message>
        <source>The view is in the lower part of the screen</source>
        <extracomment>Read aloud with the switch "Raise the screen"</extracomment>
        <translation>Näkymä on näytön alaosassa</translation>
    </message>
    <message>
        <source>The view fills the whole screen</source>
        <extracomment>Read aloud with the switch "Lower the screen"</extracomment>
        <translation>Näkymä täyttää koko näytön</translation>
    </message>
</context>
<context>
    <name>kiosk::CommissioningPage</name>
    <message>
        <source>Commissioning</source>
        <extracomment>Page of the staff panel: a real visit to learn a site's addresses</extracomment>
        <translation>Koekäynti</translation>
    </message>
    <message>
        <source>Yes, start</source>
        <translation>Kyllä, aloita</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Ei vielä mitään.</translation>
    </message>
    <message>
        <source>Write a proposal</source>
        <extracomment>Button: writes a proposal for the site profile into a file</extracomment>
        <translation>Kirjoita ehdotus</translation>
    </message>
    <message>
        <source>not on the list</source>
        <extracomment>A host that the profile does not allow, or one that it does</extracomment>
        <translation>ei luettelossa</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>luettelossa</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>seen so often</comment>
        <translation>
            <numerusform>%n kerran</numerusform>
            <numerusform>%n kertaa</numerusform>
        </translation>
    </message>
    <message>
        <source>When a bank or the identity service has moved: make one visit yourself, and the kiosk lists the addresses that the profile must allow.</source>
        <translation>Kun pankki tai tunnistautumispalvelu on muuttanut osoitettaan: tee itse yksi koekäynti, ja kioski luettelee osoitteet, jotka profiilin on sallittava.</translation>
    </message>
    <message>
        <source>While you commission, the kiosk lets pages of every address through. Stay at the screen, and let no visitor use it.</source>
        <translation>Koekäynnin aikana kioski päästää läpi kaikkien osoitteiden sivut. Pysy näytön ääressä äläkä anna asiakkaan käyttää kioskia.</translation>
    </message>
    <message>
        <source>Start commissioning</source>
        <extracomment>Button, the question that follows, and its answer</extracomment>
        <translation>Aloita koekäynti</translation>
    </message>
    <message>
        <source>Start commissioning? The visit that is going on ends, and the next one may reach any address.</source>
        <translation>Aloitetaanko koekäynti? Meneillään oleva käynti päättyy, ja seuraava pääsee mihin tahansa osoitteeseen.</translation>
    </message>
    <message>
        <source>End commissioning</source>
        <translation>Lopeta koekäynti</translation>
    </message>
    <message>
        <source>Seen while commissioning</source>
        <extracomment>Card of the staff panel: hosts and pages that were seen while commissioning</extracomment>
        <translation>Koekäynnillä nähty</translation>
    </message>
    <message>
        <source>Commissioning is on. Close this panel, make a visit, and come back.</source>
        <translation>Koekäynti on käynnissä. Sulje tämä näkymä, tee käynti ja palaa tänne.</translation>
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
        <translation>− 1 kuukausi</translation>
    </message>
    <message>
        <source>− 1 day</source>
        <extracomment>Button: one day earlier</extracomment>
        <translation>− 1 päivä</translation>
    </message>
    <message>
        <source>+ 1 day</source>
        <extracomment>Button: one day later</extracomment>
        <translation>+ 1 päivä</translation>
    </message>
    <message>
        <source>+ 1 month</source>
        <extracomment>Button: one month later</extracomment>
        <translation>+ 1 kuukausi</translation>
    </message>
</context>
<context>
    <name>kiosk::GoodbyePage</name>
    <message>
        <source>You are all set</source>
        <translation>Kaikki on valmista</translation>
    </message>
    <message>
        <source>Everything about you has been erased from this kiosk.</source>
        <translation>Kaikki sinua koskeva on poistettu tältä laitteelta.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Miten sujui?</translation>
    </message>
    <message>
        <source>Well</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Hyvin</translation>
    </message>
    <message>
        <source>So-so</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Kohtalaisesti</translation>
    </message>
    <message>
        <source>Badly</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Huonosti</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Not working yet</source>
        <extracomment>On the last screen: back to the steps of setting the app up</extracomment>
        <translation>Ei toimi vielä</translation>
    </message>
</context>
<context>
    <name>kiosk::GuestPage</name>
    <message>
        <source>Guests write an e-mail</source>
        <translation>Vieraskäyttäjä, kirjoita tuelle</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</source>
        <translation>Lue QR-koodi puhelimesi kameralla: se avaa valmiiksi täytetyn viestin.</translation>
    </message>
    <message>
        <source>Opens an e-mail on your phone</source>
        <translation>Avaa sähköpostiviestin puhelimessasi</translation>
    </message>
    <message>
        <source>QR code: e-mail to %1</source>
        <extracomment>Accessible name of a QR code; %1 is an e-mail address</extracomment>
        <translation>QR-koodi: sähköposti osoitteeseen %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>Does your camera open no message? Scan this one: it opens a page with the instructions.</source>
        <translation>Eikö kamerasi avaa viestiä? Lue tämä: se avaa sivun, jolla on ohjeet.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>%1 support resets it for you.</source>
        <extracomment>%1 is the school's short name; in Finnish and Swedish in the genitive</extracomment>
        <translation>%1 tuki nollaa asetuksesi.</translation>
    </message>
    <message>
        <source>Send it from the address that got the guest invitation. Support cannot act on others.</source>
        <translation>Lähetä viesti osoitteesta, johon vieraskutsu tuli. Muista osoitteista tulleita pyyntöjä tuki ei voi käsitellä.</translation>
    </message>
    <message>
        <source>Support answers by e-mail. You do not need to wait here.</source>
        <translation>Tuki vastaa sähköpostilla. Sinun ei tarvitse odottaa täällä.</translation>
    </message>
</context>
<context>
    <name>kiosk::GuidanceStrip</name>
    <message>
        <source>Not yet</source>
        <extracomment>Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"</extracomment>
        <translation>Ei vielä</translation>
    </message>
    <message>
        <source>Opening the identity service…</source>
        <translation>Avataan tunnistautumispalvelua…</translation>
    </message>
    <message>
        <source>Choose your bank or the mobile certificate.</source>
        <translation>Valitse pankkisi tai mobiilivarmenne.</translation>
    </message>
    <message>
        <source>Identify yourself with your bank codes.</source>
        <translation>Tunnistaudu pankkitunnuksillasi.</translation>
    </message>
    <message>
        <source>Type your phone number here, then confirm on your phone.</source>
        <translation>Kirjoita puhelinnumerosi tähän ja vahvista puhelimessasi.</translation>
    </message>
    <message>
        <source>Check your data and press %1.</source>
        <extracomment>%1 is the button on Suomi.fi's page, in quotation marks: “Continue to service”</extracomment>
        <translation>Tarkista tietosi ja paina %1.</translation>
    </message>
    <message>
        <source>Read what the page says.</source>
        <translation>Lue, mitä sivulla sanotaan.</translation>
    </message>
    <message>
        <source>Your address has been filled in for you.</source>
        <translation>Osoitteesi on täytetty puolestasi.</translation>
    </message>
    <message>
        <source>If the page shows a code, check that your phone shows the same.</source>
        <translation>Jos sivulla näkyy tunnus, tarkista, että puhelimessasi näkyy sama.</translation>
    </message>
    <message>
        <source>The next page shows your personal data: mind who stands behind you.</source>
        <translation>Seuraavalla sivulla näkyvät henkilötietosi: katso, ettei kukaan lue olkasi yli.</translation>
    </message>
    <message>
        <source>This page shows your personal data: mind who stands behind you.</source>
        <translation>Tällä sivulla näkyvät henkilötietosi: katso, ettei kukaan lue olkasi yli.</translation>
    </message>
    <message>
        <source>Page of %2, address %1</source>
        <extracomment>Accessible text of the badge with a web address; %1 is the host, %2 whose page it is</extracomment>
        <translation>Sivun omistaja: %2, osoite %1</translation>
    </message>
    <message>
        <source>Encrypted connection</source>
        <translation>Salattu yhteys</translation>
    </message>
    <message>
        <source>Follow what the page says.</source>
        <translation>Tee, mitä sivu pyytää.</translation>
    </message>
    <message>
        <source>Have you written down the pass that the page shows?</source>
        <extracomment>The page shows a pass (a code) for signing in once</extracomment>
        <translation>Oletko kirjoittanut muistiin koodin, jonka sivu näyttää?</translation>
    </message>
    <message>
        <source>It is shown only once: after “Yes” the page is closed for good.</source>
        <translation>Se näytetään vain kerran: kun vastaat ”Kyllä”, sivu suljetaan lopullisesti.</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <extracomment>Answer to "Have you written down the pass that the page shows?"</extracomment>
        <translation>Kyllä, se on muistissa</translation>
    </message>
    <message>
        <source>After “Yes” the page is closed for good.</source>
        <translation>Kun vastaat ”Kyllä”, sivu suljetaan lopullisesti.</translation>
    </message>
    <message>
        <source>Yes, it says so</source>
        <extracomment>Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"</extracomment>
        <translation>Kyllä, sivulla lukee niin</translation>
    </message>
    <message>
        <source>Show the keyboard</source>
        <translation>Näytä näppäimistö</translation>
    </message>
    <message>
        <source>Write down the pass when the page shows it: it is shown only once.</source>
        <extracomment>The page shows a pass (a code) for signing in once</extracomment>
        <translation>Kirjoita koodi muistiin, kun sivu näyttää sen: se näytetään vain kerran.</translation>
    </message>
    <message>
        <source>%1 (filled in for you)</source>
        <extracomment>Read aloud; %1 is a field of the page for the visitor's address or user name</extracomment>
        <translation>%1 (täytetään puolestasi)</translation>
    </message>
    <message>
        <source>%1 (type it)</source>
        <translation>%1 (kirjoita se)</translation>
    </message>
    <message>
        <source>%1 (the digits that the page shows)</source>
        <extracomment>Read aloud; %1 is a field of the page for digits that the page itself shows</extracomment>
        <translation>%1 (numerot, jotka sivu näyttää)</translation>
    </message>
    <message>
        <source>%1 (on your phone)</source>
        <extracomment>Read aloud; %1 is what is to be done on the phone</extracomment>
        <translation>%1 (puhelimellasi)</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <extracomment>Read aloud; %1 is a word that the visitor has pressed already</extracomment>
        <translation>%1 (tehty)</translation>
    </message>
    <message>
        <source>In this order on the page:</source>
        <extracomment>Before the words to press on the identity service's page, one after the other</extracomment>
        <translation>Sivulla tässä järjestyksessä:</translation>
    </message>
    <message>
        <source>%1: it is filled in for you. If it stays empty, type it.</source>
        <extracomment>%1 is a field of the page for the visitor's address or user name, in quotation marks</extracomment>
        <translation>%1: kenttä täytetään puolestasi. Jos se jää tyhjäksi, täytä se itse.</translation>
    </message>
    <message>
        <source>%1: type it yourself, the kiosk has not kept it.</source>
        <translation>%1: kirjoita se itse, laite ei ole säilyttänyt sitä.</translation>
    </message>
    <message>
        <source>%1: type the digits that the page shows. Ask for help if you cannot read them.</source>
        <extracomment>%1 is a field of the page for digits that the page itself shows, in quotation marks</extracomment>
        <translation>%1: kirjoita numerot, jotka sivu näyttää. Pyydä apua, jos et saa niistä selvää.</translation>
    </message>
    <message>
        <source>The next page is loading…</source>
        <translation>Seuraavaa sivua ladataan…</translation>
    </message>
    <message>
        <source>Never open your mail on this kiosk.</source>
        <translation>Älä avaa sähköpostiasi tällä laitteella.</translation>
    </message>
    <message>
        <source>Unknown: not in the profile</source>
        <extracomment>In the place of a host's owner, while staff commission: the site profile does not name this host</extracomment>
        <translation>Tuntematon: ei ole profiilissa</translation>
    </message>
    <message>
        <source>F6: from the page to the kiosk’s buttons.</source>
        <extracomment>F6 is a key. Said to those who use a keyboard: from the web page to the kiosk's own buttons</extracomment>
        <translation>F6: sivulta laitteen painikkeisiin.</translation>
    </message>
    <message>
        <source>Does the page say that your MFA settings (multi-factor authentication) have been reset?</source>
        <translation>Kertooko sivu, että MFA-asetuksesi (monivaiheinen tunnistautuminen) on nollattu?</translation>
    </message>
    <message>
        <source>Mind who stands behind you.</source>
        <extracomment>While bank codes or a phone number are typed: one short line</extracomment>
        <translation>Katso, ettei kukaan lue olkasi yli.</translation>
    </message>
</context>
<context>
    <name>kiosk::HealthList</name>
    <message>
        <source>READY</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>KUNNOSSA</translation>
    </message>
    <message>
        <source>WARNING</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>VAROITUS</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>EI KUNNOSSA</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <extracomment>%1 is what to do about a complaint</extracomment>
        <translation>Toimi näin: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::HelpBand</name>
    <message>
        <source>Help is called</source>
        <translation>Avunpyyntö on tehty</translation>
    </message>
    <message>
        <source>Nobody has seen it yet.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Kukaan ei ole vielä nähnyt sitä.</translation>
    </message>
    <message>
        <source>Staff have been told.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Henkilökunta on saanut tiedon.</translation>
    </message>
    <message>
        <source>Staff have seen it.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Henkilökunta on nähnyt sen.</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Odota tässä.</translation>
    </message>
    <message>
        <source>Wait here or go to %1</source>
        <extracomment>After "Help is called"; %1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Odota tässä tai mene: %1</translation>
    </message>
    <message>
        <source>Help is coming</source>
        <extracomment>Large, for staff at the desk: a visitor's call for help, and the answer to it</extracomment>
        <translation>Apu on tulossa</translation>
    </message>
<message>
        <source>From the staff</source>
        <extracomment>Large, above a short message that staff at the desk have sent to the visitor</extracomment>
        <translation>Henkilökunnalta</translation>
    </message>
</context>
<context>
    <name>kiosk::IdleOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Oletko vielä paikalla?</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Tarvitsetko lisää aikaa?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Tarvitsen lisää aikaa</translation>
    </message>
    <message>
        <source>End my visit now</source>
        <translation>Lopeta käyntini nyt</translation>
    </message>
    <message>
        <source>Your place is kept under a number, and this screen goes on to the next person in</source>
        <extracomment>While somebody waits for the reset; above the seconds left, which stand in large digits below</extracomment>
        <translation>Paikkasi säilyy numerolla, ja laite vapautuu seuraavalle. Aikaa jäljellä</translation>
    </message>
    <message numerus="yes">
        <source>%1 Your place is kept under a number in %n second(s).</source>
        <translation>
            <numerusform>%1 Paikkasi siirtyy numerolle %n sekunnin kuluttua.</numerusform>
            <numerusform>%1 Paikkasi siirtyy numerolle %n sekunnin kuluttua.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data will be erased in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Jos et jatka, tietosi poistetaan. Aikaa jäljellä</translation>
    </message>
    <message>
        <source>A visit has a time limit for your safety. Your data will be erased in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Käynnillä on aikaraja turvallisuutesi vuoksi. Tietosi poistetaan. Aikaa jäljellä</translation>
    </message>
    <message numerus="yes">
        <source>%1 Your data will be erased in %n second(s).</source>
        <translation>
            <numerusform>%1 Tietosi poistetaan %n sekunnin kuluttua.</numerusform>
            <numerusform>%1 Tietosi poistetaan %n sekunnin kuluttua.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::JournalPage</name>
    <message>
        <source>Journal</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Loki</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Hetki …</translation>
    </message>
    <message>
        <source>No records before these.</source>
        <translation>Näitä ennen ei ole merkintöjä.</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Button: the newest records of the journal</extracomment>
        <translation>Uusimmat</translation>
    </message>
    <message>
        <source>Older</source>
        <extracomment>Button: the records before those that are shown</extracomment>
        <translation>Vanhemmat</translation>
    </message>
    <message>
        <source>Verify</source>
        <extracomment>Button: checks that nobody has changed the journal</extracomment>
        <translation>Tarkista eheys</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <extracomment>Button: writes the journal into a file</extracomment>
        <translation>Tallenna tiedostoon</translation>
    </message>
    <message>
        <source>What the kiosk did, and when. No names, no addresses; every record is sealed.</source>
        <translation>Mitä kioski teki ja milloin. Ei nimiä, ei osoitteita; jokainen merkintä on sinetöity.</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>Card of the staff panel: the journal's lines</extracomment>
        <translation>Merkinnät</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Which records of the journal are shown</extracomment>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Käynnit</translation>
    </message>
    <message>
        <source>Help and staff</source>
        <translation>Apu ja henkilökunta</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kioski</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Turvallisuus</translation>
    </message>
</context>
<context>
    <name>kiosk::JournalStory</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <extracomment>Button: shows a visit's records in the journal</extracomment>
        <translation>
            <numerusform>%n merkintä</numerusform>
            <numerusform>%n merkintää</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::MethodCard</name>
    <message numerus="yes">
        <source>You have %n minute(s) once you have started</source>
        <translation>
            <numerusform>Aloitettuasi sinulla on %n minuutti aikaa</numerusform>
            <numerusform>Aloitettuasi sinulla on %n minuuttia aikaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is a way to identify, such as Suomi.fi</extracomment>
        <translation>Valitse %1</translation>
    </message>
    <message>
        <source>Does not answer right now</source>
        <translation>Ei vastaa juuri nyt</translation>
    </message>
</context>
<context>
    <name>kiosk::MethodPage</name>
    <message>
        <source>How will you prove who you are?</source>
        <translation>Miten haluat tunnistautua?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Do this on my own phone</source>
        <translation>Teen tämän omalla puhelimellani</translation>
    </message>
    <message>
        <source>I have neither</source>
        <translation>Minulla ei ole kumpaakaan</translation>
    </message>
    <message>
        <source>%1 makes the reset. If it offers only one way, choose that.</source>
        <translation>%1 tekee nollauksen. Jos se tarjoaa vain yhden tavan, valitse se.</translation>
    </message>
    <message>
        <source>%1 makes the reset.</source>
        <translation>%1 tekee nollauksen.</translation>
    </message>
    <message>
        <source>I forgot my password too</source>
        <extracomment>Switch: the visitor needs a new password as well</extracomment>
        <translation>Unohdin myös salasanani</translation>
    </message>
    <message>
        <source>You get a new password on the same trip: the strip above the page leads you through both.</source>
        <translation>Saat uuden salasanan samalla kertaa: sivun yläpuolella oleva ohje opastaa molempien läpi.</translation>
    </message>
    <message>
        <source>You will need your password at the end.</source>
        <translation>Tarvitset lopuksi salasanasi.</translation>
    </message>
    <message>
        <source>I cannot use this</source>
        <extracomment>There is one way to identify</extracomment>
        <translation>En voi käyttää tätä</translation>
    </message>
    <message>
        <source>I have none of these</source>
        <extracomment>There are more than two ways to identify</extracomment>
        <translation>Minulla ei ole mitään näistä</translation>
    </message>
    <message>
        <source>Sorry, something broke and the identification was cut off. The kiosk has not kept your address: type it on the page, or give it here again.</source>
        <translation>Pahoittelemme: tunnistautuminen katkesi laitteen vian vuoksi. Laite ei ole säilyttänyt osoitettasi: kirjoita se sivulle tai anna se täällä uudelleen.</translation>
    </message>
    <message>
        <source>Give my address again</source>
        <translation>Anna osoitteeni uudelleen</translation>
    </message>
    <message>
        <source>You have used all attempts of this visit. Please ask our staff.</source>
        <translation>Käytit kaikki tämän käynnin yritykset. Pyydä apua henkilökunnalta.</translation>
    </message>
</context>
<context>
    <name>kiosk::NeitherPage</name>
    <message>
        <source>Our staff will help you</source>
        <translation>Henkilökuntamme auttaa sinua</translation>
    </message>
    <message>
        <source>Staff check your document in the school’s own system. This kiosk cannot do it for you.</source>
        <translation>Henkilökunta tarkistaa asiakirjasi oppilaitoksen omassa järjestelmässä. Tämä laite ei voi tehdä sitä.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Pyydä apua henkilökunnalta: %1</translation>
    </message>
    <message>
        <source>If you cannot use either way, staff make the reset with you.</source>
        <translation>Jos kumpikaan tunnistustapa ei käy, nollaus tehdään henkilökunnan kanssa.</translation>
    </message>
    <message>
        <source>Take your passport or an official identity card of a Schengen country with you.</source>
        <extracomment>Source of the documents: the school's guide to new users (passport or official Schengen area identity card)</extracomment>
        <translation>Ota mukaan passi tai Schengen-maan virallinen henkilökortti.</translation>
    </message>
    <message>
        <source>If you cannot use this way, staff make the reset with you.</source>
        <translation>Jos tämä tunnistustapa ei käy, nollaus tehdään henkilökunnan kanssa.</translation>
    </message>
    <message>
        <source>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</source>
        <translation>Henkilökunta näkee, että odotat. Paikkasi jonossa säilyy, vaikka vapautat laitteen.</translation>
    </message>
    <message>
        <source>Press %1: you get a number, and staff see who is waiting.</source>
        <extracomment>%1 is the button “Call staff”, in quotation marks</extracomment>
        <translation>Paina %1: saat numeron, ja henkilökunta näkee, kuka odottaa.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <extracomment>Main button where staff alone can go on</extracomment>
        <translation>Kutsu henkilökunta</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Valmis, vapauta laite</translation>
    </message>
</context>
<context>
    <name>kiosk::OutOfServicePage</name>
    <message>
        <source>Out of service for the moment</source>
        <translation>Tilapäisesti pois käytöstä</translation>
    </message>
    <message>
        <source>Something on this kiosk keeps failing. It tries again by itself.</source>
        <translation>Laitteessa on toistuva vika. Se yrittää uudelleen itsestään.</translation>
    </message>
    <message>
        <source>The practice service does not answer. The kiosk tries again by itself.</source>
        <translation>Harjoituspalvelu ei vastaa. Laite yrittää uudelleen itsestään.</translation>
    </message>
    <message>
        <source>The kiosk cannot be used right now. It tries again by itself.</source>
        <translation>Laitetta ei voi käyttää juuri nyt. Se yrittää uudelleen itsestään.</translation>
    </message>
    <message>
        <source>The kiosk has no network connection. It tries again by itself.</source>
        <translation>Laitteella ei ole verkkoyhteyttä. Se yrittää uudelleen itsestään.</translation>
    </message>
    <message>
        <source>The identity service does not answer right now. The kiosk tries again by itself.</source>
        <translation>Tunnistautumispalvelu ei vastaa juuri nyt. Laite yrittää uudelleen itsestään.</translation>
    </message>
    <message>
        <source>The services that prove your identity do not answer right now. The kiosk tries again by itself.</source>
        <translation>Palvelut, joilla tunnistaudut, eivät vastaa juuri nyt. Laite yrittää uudelleen itsestään.</translation>
    </message>
    <message>
        <source>The kiosk is being serviced.</source>
        <translation>Laitetta huolletaan.</translation>
    </message>
    <message>
        <source>The identity service is out of order. Staff know about it.</source>
        <translation>Tunnistautumispalvelu on epäkunnossa. Henkilökunta tietää siitä.</translation>
    </message>
    <message>
        <source>The service desk is closed.</source>
        <translation>Palvelupiste on suljettu.</translation>
    </message>
    <message>
        <source>Staff have taken the kiosk out of service.</source>
        <translation>Henkilökunta on poistanut laitteen käytöstä.</translation>
    </message>
    <message>
        <source>The reset works on your own phone</source>
        <translation>Nollaus onnistuu omalla puhelimellasi</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Pyydä apua</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <translation>Pyydä apua henkilökunnalta: %1</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-koodi: %1</translation>
    </message>
<message>
        <source>Closed</source>
        <translation>Suljettu</translation>
    </message>
    <message>
        <source>Opens today at %1.</source>
        <translation>Avataan tänään %1.</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1.</source>
        <translation>Avataan huomenna %1.</translation>
    </message>
    <message>
        <source>Opens again: %1 at %2.</source>
        <translation>Avataan taas: %1 %2.</translation>
    </message>
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message>
        <source>The identification was cancelled</source>
        <translation>Tunnistautuminen keskeytettiin</translation>
    </message>
    <message>
        <source>The page is gone from this kiosk, and so is what you typed on it.</source>
        <translation>Sivu ja kaikki, mitä kirjoitit sille, on poistettu tältä laitteelta.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Aloita uudelleen, kun olet valmis.</translation>
    </message>
    <message>
        <source>The page waited too long</source>
        <translation>Sivu odotti liian kauan</translation>
    </message>
    <message>
        <source>An identification page closes when nothing happens on it for a few minutes.</source>
        <translation>Tunnistussivu sulkeutuu, jos sillä ei tapahdu mitään muutamaan minuuttiin.</translation>
    </message>
    <message>
        <source>Use another phone, if you have one with you.</source>
        <translation>Käytä toista puhelinta, jos sinulla on sellainen mukana.</translation>
    </message>
    <message>
        <source>Use another document, if you have one with you.</source>
        <translation>Käytä toista asiakirjaa, jos sinulla on sellainen mukana.</translation>
    </message>
    <message>
        <source>You can start a new identification from the beginning.</source>
        <translation>Voit aloittaa uuden tunnistautumisen alusta.</translation>
    </message>
    <message>
        <source>You could not be identified</source>
        <translation>Tunnistautuminen ei onnistunut</translation>
    </message>
    <message>
        <source>The identification did not succeed this time. The page does not tell the kiosk why.</source>
        <translation>Tunnistautuminen ei onnistunut tällä kertaa. Sivu ei kerro laitteelle syytä.</translation>
    </message>
    <message>
        <source>Try again and check each code before you send it.</source>
        <translation>Yritä uudelleen ja tarkista jokainen tunnus ennen lähettämistä.</translation>
    </message>
    <message>
        <source>The identity service does not answer</source>
        <translation>Tunnistautumispalvelu ei vastaa</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Odota hetki ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The kiosk stopped for your safety</source>
        <translation>Laite keskeytti tunnistautumisen turvallisuutesi vuoksi</translation>
    </message>
    <message>
        <source>It could not make sure that the page is genuine, so it did not open it.</source>
        <translation>Se ei voinut varmistaa, että sivu on aito, joten se ei avannut sivua.</translation>
    </message>
    <message>
        <source>Do not identify yourself on this kiosk now.</source>
        <translation>Älä tunnistaudu tällä laitteella nyt.</translation>
    </message>
    <message>
        <source>This page is not needed here</source>
        <translation>Tätä sivua ei tarvita täällä</translation>
    </message>
    <message>
        <source>The link led out of the identification, so the kiosk did not open it.</source>
        <translation>Linkki johti pois tunnistautumisesta, joten laite ei avannut sitä.</translation>
    </message>
    <message>
        <source>Try again and press only what the strip above the page tells you.</source>
        <translation>Yritä uudelleen ja paina vain sitä, mitä sivun yläpuolella neuvotaan.</translation>
    </message>
    <message>
        <source>Sorry, the page broke down</source>
        <translation>Pahoittelut, sivu kaatui</translation>
    </message>
    <message>
        <source>This is the kiosk’s fault, not yours. What you typed on the page is gone.</source>
        <translation>Tämä johtui laitteesta, ei sinusta. Sivulle kirjoittamasi on poistettu.</translation>
    </message>
    <message>
        <source>Try again: the identification starts from the beginning.</source>
        <translation>Yritä uudelleen: tunnistautuminen alkaa alusta.</translation>
    </message>
    <message>
        <source>Our staff will help you from here</source>
        <translation>Henkilökuntamme auttaa sinua eteenpäin</translation>
    </message>
    <message>
        <source>Or identify yourself in another way.</source>
        <translation>Tai tunnistaudu toisella tavalla.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Pyydä apua henkilökunnalta: %1</translation>
    </message>
    <message>
        <source>If it does not help, ask our staff: %1</source>
        <translation>Jos se ei auta, pyydä apua henkilökunnalta: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <comment>how many more times the identification may be started in this visit</comment>
        <translation>
            <numerusform>%n yritys jäljellä</numerusform>
            <numerusform>%n yritystä jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>Valitse toinen tapa</translation>
    </message>
    <message>
        <source>How our staff can help</source>
        <translation>Näin henkilökunta voi auttaa</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Aloita alusta</translation>
    </message>
    <message>
        <source>This page is no longer valid</source>
        <translation>Tämä sivu ei ole enää voimassa</translation>
    </message>
    <message>
        <source>It was answered once already and cannot be shown again, so the identification cannot go on from it.</source>
        <translation>Siihen on jo vastattu kerran, eikä sitä voi näyttää uudelleen. Tunnistautuminen ei voi jatkua siitä.</translation>
    </message>
    <message>
        <source>Start again from the beginning. Nothing is wrong with your data.</source>
        <translation>Aloita alusta. Tiedoissasi ei ole mitään vikaa.</translation>
    </message>
    <message>
        <source>Take what you need in your hand first, then try again.</source>
        <translation>Ota ensin käteesi se, mitä tarvitset, ja yritä sitten uudelleen.</translation>
    </message>
    <message numerus="yes">
        <source>The %n minute(s) are over</source>
        <comment>the time that a way to identify gives</comment>
        <translation>
            <numerusform>%n minuutti on kulunut</numerusform>
            <numerusform>%n minuuttia on kulunut</numerusform>
        </translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Aika on päättynyt</translation>
    </message>
    <message numerus="yes">
        <source>%1 gives %n minute(s) for the whole identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>
            <numerusform>%1: koko tunnistautumiseen on aikaa %n minuutti.</numerusform>
            <numerusform>%1: koko tunnistautumiseen on aikaa %n minuuttia.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives only so much time for the whole identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1: koko tunnistautumiseen on vain tietty aika.</translation>
    </message>
    <message>
        <source>Have everything ready that it asks for, then try again.</source>
        <translation>Ota valmiiksi esille kaikki tarvittava ja yritä sitten uudelleen.</translation>
    </message>
    <message>
        <source>The identification does not work on every phone.</source>
        <translation>Tunnistautuminen ei onnistu kaikilla puhelimilla.</translation>
    </message>
    <message>
        <source>The attempts are used up</source>
        <translation>Yritykset on käytetty</translation>
    </message>
    <message>
        <source>This is not your fault. The service or the network has a disturbance.</source>
        <translation>Tämä ei johdu sinusta. Palvelussa tai verkossa on häiriö.</translation>
    </message>
    <message numerus="yes">
        <source>You have used all %n attempt(s).</source>
        <translation>
            <numerusform>Käytit ainoan yrityksen.</numerusform>
            <numerusform>Käytit kaikki %n yritystä.</numerusform>
        </translation>
    </message>
    <message>
        <source>This phone does not work with %1</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1 ei toimi tällä puhelimella</translation>
    </message>
    <message>
        <source>This document is not accepted for %1</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>Tämä asiakirja ei kelpaa: %1</translation>
    </message>
    <message>
        <source>Not every document is accepted for the identification.</source>
        <translation>Kaikki asiakirjat eivät kelpaa tunnistautumiseen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 allows %n attempt(s) in one identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>
            <numerusform>%1: yhdessä tunnistautumisessa on %n yritys.</numerusform>
            <numerusform>%1: yhdessä tunnistautumisessa on %n yritystä.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allows a few attempts in one identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1: yhdessä tunnistautumisessa on muutama yritys.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Kutsu henkilökunta</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Valmis, vapauta laite</translation>
    </message>
    <message>
        <source>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</source>
        <translation>Henkilökunta näkee, että odotat. Paikkasi jonossa säilyy, vaikka vapautat laitteen.</translation>
    </message>
    <message>
        <source>Press %1: you get a number, and staff see who is waiting.</source>
        <translation>Paina %1: saat numeron, ja henkilökunta näkee, kuka odottaa.</translation>
    </message>
    <message>
        <source>What %1 asks for:</source>
        <translation>%1 – tähän tarvitaan:</translation>
    </message>
</context>
<context>
    <name>kiosk::OverviewPage</name>
    <message>
        <source>Overview</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Yleiskuva</translation>
    </message>
    <message>
        <source>Visit now</source>
        <extracomment>Card of the staff panel: the visit that is going on</extracomment>
        <translation>Käynti nyt</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Card of the staff panel: which parts of the kiosk work</extracomment>
        <translation>Kunto</translation>
    </message>
    <message>
        <source>Last erasure</source>
        <extracomment>Card of the staff panel: what the last visit left behind</extracomment>
        <translation>Viimeisin tietojen poisto</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Tänään</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiot</translation>
    </message>
    <message>
        <source>I am coming</source>
        <extracomment>Button: staff answer a call for help</extracomment>
        <translation>Olen tulossa</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>Below the step's name</extracomment>
        <translation>vaihe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Attempts to identify: used, of so many</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>attempts used</source>
        <translation>yritystä käytetty</translation>
    </message>
    <message>
        <source>waiting with a ticket</source>
        <translation>odottaa numeron kanssa</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Pois käytöstä: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>käynti</numerusform>
            <numerusform>käyntiä</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>valmistunutta</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for help</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>avunpyyntö</numerusform>
            <numerusform>avunpyyntöä</numerusform>
        </translation>
    </message>
    <message>
        <source>median visit</source>
        <extracomment>The length that half of the visits do not reach</extracomment>
        <translation>käynnin mediaani</translation>
    </message>
    <message>
        <source>at this step</source>
        <translation>tässä vaiheessa</translation>
    </message>
    <message>
        <source>since the visit began</source>
        <translation>käynnin alusta</translation>
    </message>
    <message>
        <source>until the visit’s limit</source>
        <translation>käynnin aikarajaan</translation>
    </message>
    <message>
        <source>until the reset is everywhere</source>
        <translation>kunnes nollaus on voimassa</translation>
    </message>
    <message>
        <source>None yet</source>
        <extracomment>No visit has been erased since the kiosk started</extracomment>
        <translation>Ei vielä yhtään</translation>
    </message>
    <message>
        <source>All programs of the visit are gone.</source>
        <translation>Käynnin kaikki ohjelmat ovat päättyneet.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) of the visit still run.</source>
        <translation>
            <numerusform>%n käyntiin kuulunut ohjelma on yhä käynnissä.</numerusform>
            <numerusform>%n käyntiin kuulunutta ohjelmaa on yhä käynnissä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its private folder is gone.</source>
        <translation>Sen yksityinen kansio on poistettu.</translation>
    </message>
    <message>
        <source>Its private folder is still there.</source>
        <translation>Sen yksityinen kansio on yhä olemassa.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Leikepöytä on tyhjä.</translation>
    </message>
    <message>
        <source>The clipboard is not empty.</source>
        <translation>Leikepöytä ei ole tyhjä.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <extracomment>Why the visit ended</extracomment>
        <translation>Syy: %1</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>Kioski %1</translation>
    </message>
    <message>
        <source>Browser engine: Chromium %1</source>
        <extracomment>The browser engine's base; %1 is a version number</extracomment>
        <translation>Selainmoottori: Chromium %1</translation>
    </message>
    <message>
        <source>security patches up to %1</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>tietoturvakorjaukset versioon %1 asti</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <extracomment>Button: the visit lasts ten minutes more</extracomment>
        <translation>10 minuuttia lisää</translation>
    </message>
    <message>
        <source>Took %1 ms.</source>
        <extracomment>How long the erasure took</extracomment>
        <translation>Kesti %1 ms.</translation>
    </message>
    <message>
        <source>Commissioning is on: the next visit may reach any address. Not for visitors.</source>
        <extracomment>Over every page while staff commission</extracomment>
        <translation>Koekäynti on käynnissä: seuraava käynti pääsee mihin tahansa osoitteeseen. Ei asiakkaille.</translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>lähti numeron kanssa</translation>
    </message>
    <message>
        <source>Help is coming · called %1 ago</source>
        <extracomment>%1 is a time such as 38 s; a visitor's call for help, and one that has been answered</extracomment>
        <translation>Apu on tulossa · pyydetty %1 sitten</translation>
    </message>
    <message>
        <source>Called for help · %1 ago</source>
        <translation>Pyysi apua · %1 sitten</translation>
    </message>
    <message>
        <source>%1 has been helped</source>
        <extracomment>Button: staff have helped whoever waits under this number, such as A7</extracomment>
        <translation>%1 on autettu</translation>
    </message>
    <message>
        <source>waiting for staff, %1</source>
        <extracomment>Below the numbers of those who wait for staff; %1 is how long the first has waited, such as 4:10</extracomment>
        <translation>odottaa henkilökuntaa, %1</translation>
    </message>
</context>
<context>
    <name>kiosk::OwnPhonePage</name>
    <message>
        <source>Reset on your own phone</source>
        <translation>Nollaa omalla puhelimellasi</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Lue puhelimesi kameralla</translation>
    </message>
    <message>
        <source>Open the page and give your e-mail address.</source>
        <translation>Avaa sivu ja anna sähköpostiosoitteesi.</translation>
    </message>
    <message>
        <source>Then press “The reset is done” here: the kiosk starts the wait and shows the next steps.</source>
        <translation>Paina sitten tässä ”Nollaus on tehty”: laite aloittaa odotuksen ja näyttää seuraavat vaiheet.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>The reset is done</source>
        <translation>Nollaus on tehty</translation>
    </message>
    <message>
        <source>Open the page and give your user name.</source>
        <translation>Avaa sivu ja anna käyttäjätunnuksesi.</translation>
    </message>
    <message>
        <source>What you type there does not pass through this kiosk.</source>
        <translation>Tietosi eivät kulje tämän laitteen kautta.</translation>
    </message>
    <message>
        <source>Wait until the page says that your MFA settings (multi-factor authentication) have been reset.</source>
        <translation>Odota, kunnes sivu kertoo, että MFA-asetuksesi (monivaiheinen tunnistautuminen) on nollattu.</translation>
    </message>
    <message>
        <source>Follow what the page says and identify yourself.</source>
        <translation>Seuraa sivun ohjeita ja tunnistaudu.</translation>
    </message>
</context>
<context>
    <name>kiosk::PageWordStrip</name>
    <message>
        <source>The page %1 asks:</source>
        <extracomment>Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi</extracomment>
        <translation>Sivu %1 kysyy:</translation>
    </message>
    <message>
        <source>The page %1 says:</source>
        <translation>Sivu %1 ilmoittaa:</translation>
    </message>
    <message>
        <source>The page wanted to open a window for typing. This kiosk opens none.</source>
        <extracomment>Under what a web page says, when it wanted the visitor to type something in a window of its own</extracomment>
        <translation>Sivu halusi avata ikkunan kirjoittamista varten. Tämä laite ei avaa sellaisia.</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>page's question</comment>
        <translation>Kyllä</translation>
    </message>
    <message>
        <source>No</source>
        <comment>page's question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Ei</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page's message</comment>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>A part of this page was not loaded, because %1 is not on this kiosk’s list. Go on if the page works; if not, ask for help.</source>
        <extracomment>%1 is a host, such as cdn.example.com</extracomment>
        <translation>Osaa sivusta ei ladattu, koska %1 ei ole laitteen luettelossa. Jatka, jos sivu toimii; jos ei, pyydä apua.</translation>
    </message>
    <message>
        <source>This kiosk opens and saves no files. Go on on the page, or ask for help.</source>
        <translation>Tämä laite ei avaa eikä tallenna tiedostoja. Jatka sivulla tai pyydä apua.</translation>
    </message>
    <message>
        <source>This kiosk does not print.</source>
        <translation>Tällä laitteella ei voi tulostaa.</translation>
    </message>
    <message>
        <source>This kiosk opens no mail, telephone or other program. Do that on your own phone.</source>
        <translation>Tämä laite ei avaa sähköpostia, puheluita eikä muita ohjelmia. Tee se omalla puhelimellasi.</translation>
    </message>
    <message>
        <source>This kiosk has no files to send.</source>
        <translation>Tällä laitteella ei ole lähetettäviä tiedostoja.</translation>
    </message>
    <message>
        <source>The page wanted to open a window that this kiosk cannot open. Try another way on the page, or ask for help.</source>
        <translation>Sivu yritti avata ikkunan, jota tämä laite ei voi avata. Kokeile sivulla toista tapaa tai pyydä apua.</translation>
    </message>
    <message>
        <source>The page stays in its language. You can begin the identification again in this one.</source>
        <translation>Sivun kieli ei vaihdu. Voit aloittaa tunnistautumisen alusta suomeksi.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Aloita tunnistautuminen alusta</translation>
    </message>
    <message>
        <source>The page wants a sign-in that this kiosk cannot show. Try another way on the page, or ask for help.</source>
        <translation>Sivu pyytää kirjautumista, jota tällä laitteella ei voi tehdä. Kokeile sivulla toista tapaa tai pyydä apua.</translation>
    </message>
</context>
<context>
    <name>kiosk::PeoplePage</name>
    <message>
        <source>PINs</source>
        <extracomment>Page of the staff panel: who may open it</extracomment>
        <translation>PIN-koodit</translation>
    </message>
    <message>
        <source>You are</source>
        <extracomment>Card of the staff panel: whose PIN opened it</extracomment>
        <translation>Olet</translation>
    </message>
    <message>
        <source>What you do here is written to the journal under this name.</source>
        <translation>Kaikki, mitä teet täällä, kirjataan lokiin tällä nimellä.</translation>
    </message>
    <message>
        <source>PIN pad</source>
        <translation>PIN-näppäimistö</translation>
    </message>
    <message>
        <source>After ten wrong PINs in a row the pad takes no more. Find out who tried, and unlock it here.</source>
        <translation>Kymmenen peräkkäisen väärän PIN-koodin jälkeen näppäimistö lukittuu. Selvitä, kuka yritti, ja avaa lukitus tästä.</translation>
    </message>
    <message>
        <source>Unlock the PIN pad</source>
        <extracomment>Button: people may try PINs again</extracomment>
        <translation>Avaa PIN-näppäimistön lukitus</translation>
    </message>
    <message>
        <source>Who has a PIN</source>
        <extracomment>Card of the staff panel: who has a PIN</extracomment>
        <translation>Kenellä on PIN-koodi</translation>
    </message>
    <message>
        <source>The administrator adds and removes people on this computer:</source>
        <translation>Ylläpitäjä lisää ja poistaa henkilöitä tällä tietokoneella:</translation>
    </message>
</context>
<context>
    <name>kiosk::PhoneStory</name>
    <message>
        <source>The app store opens. Check the publisher, then install.</source>
        <translation>Sovelluskauppa avautuu. Tarkista julkaisija ja asenna.</translation>
    </message>
    <message>
        <source>Install</source>
        <extracomment>A button of a phone's app store</extracomment>
        <translation>Asenna</translation>
    </message>
    <message>
        <source>Open the app and allow its notifications. Do not sign in to it.</source>
        <translation>Avaa sovellus ja salli sen ilmoitukset. Älä kirjaudu siihen.</translation>
    </message>
    <message>
        <source>Allow</source>
        <extracomment>A button of a phone that asks whether an app may send notifications</extracomment>
        <translation>Salli</translation>
    </message>
    <message>
        <source>Sign in with your address and password.</source>
        <translation>Kirjaudu osoitteellasi ja salasanallasi.</translation>
    </message>
    <message>
        <source>The account is in the app. This phone signs in again.</source>
        <translation>Tili on sovelluksessa. Tällä puhelimella voi taas kirjautua.</translation>
    </message>
    <message>
        <source>Join the Wi-Fi %1</source>
        <extracomment>What a phone's camera offers; %1 is a wireless network's name</extracomment>
        <translation>Liity Wi-Fi-verkkoon %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <extracomment>What a phone's camera offers; %1 is an e-mail address</extracomment>
        <translation>Kirjoita osoitteeseen %1</translation>
    </message>
    <message>
        <source>Add to the calendar</source>
        <translation>Lisää kalenteriin</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>What a phone's camera offers; %1 is "App Store" or "Google Play"</extracomment>
        <translation>Avaa %1</translation>
    </message>
    <message>
        <source>The phone is in the network. Now the app can be installed.</source>
        <translation>Puhelin on verkossa. Nyt sovelluksen voi asentaa.</translation>
    </message>
    <message>
        <source>The mail is written already. Send it from the invited address.</source>
        <translation>Viesti on valmis. Lähetä se osoitteesta, johon kutsu tuli.</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>A button of a phone's mail</extracomment>
        <translation>Lähetä</translation>
    </message>
    <message>
        <source>The phone reminds of the ready time, with the address and the steps.</source>
        <translation>Puhelin muistuttaa, kun kirjautua voi, ja näyttää osoitteen ja vaiheet.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>A button of a phone's calendar</extracomment>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>The page opens on the phone.</source>
        <translation>Sivu avautuu puhelimeen.</translation>
    </message>
</context>
<context>
    <name>kiosk::PhoneWindow</name>
    <message>
        <source>Practice phone</source>
        <translation>Harjoituspuhelin</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Takaisin kameraan</translation>
    </message>
    <message>
        <source>This is a visitor’s phone. It sees the kiosk’s screen: go on there until a code shows.</source>
        <translation>Tämä on asiakkaan puhelin. Se näkee laitteen näytön: jatka siellä, kunnes koodi näkyy.</translation>
    </message>
    <message>
        <source>The camera sees a code.</source>
        <translation>Kamera näkee koodin.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Jatka</translation>
    </message>
</context>
<context>
    <name>kiosk::PinPage</name>
    <message>
        <source>Staff only</source>
        <extracomment>Name of the first screen of the staff panel</extracomment>
        <translation>Vain henkilökunnalle</translation>
    </message>
    <message>
        <source>Type your personal PIN and press OK.</source>
        <extracomment>Sentence above the PIN pad</extracomment>
        <translation>Näppäile oma PIN-koodisi ja paina OK.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>The PIN is being checked</extracomment>
        <translation>Hetki …</translation>
    </message>
    <message>
        <source>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</source>
        <translation>Kioskin pääohjelma ei vastaa. Yritä uudelleen; jos se ei auta, käynnistä tietokone uudelleen.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more the pad makes you wait.</source>
        <comment>wrong tries</comment>
        <extracomment>%n tries are left</extracomment>
        <translation>
            <numerusform>Väärä PIN-koodi. Vielä yksi väärä, niin on odotettava.</numerusform>
            <numerusform>Väärä PIN-koodi. Vielä %n väärää, niin on odotettava.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <extracomment>%1 is a time such as 0:24</extracomment>
        <translation>Voit yrittää uudelleen, kun on kulunut %1.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The visitor is not disturbed.</source>
        <translation>Liian monta väärää PIN-koodia. Asiakasta ei häiritä.</translation>
    </message>
    <message>
        <source>Each further wrong PIN makes the wait twice as long.</source>
        <translation>Jokainen uusi väärä PIN-koodi kaksinkertaistaa odotuksen.</translation>
    </message>
    <message>
        <source>No staff PIN has been set up on this kiosk.</source>
        <translation>Tällä kioskilla ei ole yhtään henkilökunnan PIN-koodia.</translation>
    </message>
    <message>
        <source>The administrator sets one up on this computer: mfa-kiosk pin add</source>
        <translation>Ylläpitäjä luo sellaisen tällä tietokoneella: mfa-kiosk pin add</translation>
    </message>
    <message>
        <source>PINs cannot be checked now. %1</source>
        <translation>PIN-koodeja ei voi nyt tarkistaa. %1</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN-koodi, %n numero näppäilty</numerusform>
            <numerusform>PIN-koodi, %n numeroa näppäilty</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit goes on behind this panel. It closes by itself after half a minute.</source>
        <extracomment>On the staff PIN pad: the visit behind the panel is not interrupted</extracomment>
        <translation>Käynti jatkuu tämän näkymän takana. Näkymä sulkeutuu itsestään puolen minuutin kuluttua.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Key of the PIN pad: takes all digits back</extracomment>
        <translation>Tyhjennä</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Poista viimeinen numero</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button that sends the PIN</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Demo: the practice PIN is %1.</source>
        <extracomment>Only in the demo; %1 is a number</extracomment>
        <translation>Esittely: harjoitus-PIN on %1.</translation>
    </message>
    <message>
        <source>Opened by pressing and holding the organisation’s name at the top left for 5 seconds, or Ctrl+Alt+Shift+S for 2 seconds.</source>
        <extracomment>How the staff panel is opened; Ctrl, Alt, Shift and S are keys</extracomment>
        <translation>Avataan painamalla organisaation nimeä vasemmassa yläkulmassa 5 sekunnin ajan tai näppäimillä Ctrl+Alt+Shift+S 2 sekunnin ajan.</translation>
    </message>
</context>
<context>
    <name>kiosk::QueueNumber</name>
    <message>
        <source>Your number</source>
        <extracomment>Above the number by which staff know a visitor who waits for them, such as A7</extracomment>
        <translation>Numerosi</translation>
    </message>
</context>
<context>
    <name>kiosk::RibbonNotice</name>
    <message>
        <source>Demo: a practice service on this computer. Nothing here is real.</source>
        <extracomment>Ribbon on every screen of the demo</extracomment>
        <translation>Esittely: harjoituspalvelu tällä tietokoneella. Mikään tässä ei ole oikeaa.</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <extracomment>Ribbon on every screen of the demo, where there is room for one line</extracomment>
        <translation>Esittely: mikään tässä ei ole oikeaa.</translation>
    </message>
    <message>
        <source>Commissioning by staff: every page is let through and listed. Not for visitors.</source>
        <extracomment>Ribbon on every screen while staff commission: try out the real services</extracomment>
        <translation>Henkilökunnan koekäynti: jokainen sivu päästetään läpi ja luetteloidaan. Ei asiakkaille.</translation>
    </message>
    <message>
        <source>Commissioning by staff. Not for visitors.</source>
        <extracomment>Ribbon on every screen while staff commission, where there is room for one line</extracomment>
        <translation>Henkilökunnan koekäynti. Ei asiakkaille.</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKey</name>
    <message>
        <source>Show its accents</source>
        <extracomment>What a screen reader may do with a letter of the screen keyboard besides pressing it</extracomment>
        <translation>Näytä kirjaimen tarkkeelliset muodot</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKeyboard</name>
    <message>
        <source>Capital letter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Iso kirjain</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>key of the screen keyboard, read aloud: shows signs instead of letters</comment>
        <translation>Merkit</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the screen keyboard, read aloud: shows letters instead of signs</comment>
        <translation>Kirjaimet</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Poista merkki</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Vasemmalle</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Oikealle</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Piilota näppäimistö</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the space key of the screen keyboard</comment>
        <translation>Välilyönti</translation>
    </message>
    <message>
        <source>Screen keyboard</source>
        <comment>read aloud</comment>
        <translation>Näyttönäppäimistö</translation>
    </message>
    <message>
        <source>In the top row: %1</source>
        <extracomment>Read aloud when a letter of the screen keyboard has been held; %1 are letters</extracomment>
        <translation>Ylimmällä rivillä: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SessionWindow</name>
    <message>
        <source>Ask for help</source>
        <extracomment>Button on every screen, bottom left</extracomment>
        <translation>Pyydä apua</translation>
    </message>
    <message>
        <source>The up and down keys go from one thing to the next. OK presses it, or opens the keyboard of a field. The help key reads the screen again.</source>
        <extracomment>Spoken when somebody presses the help key of the keypad with tactile keys</extracomment>
        <translation>Ylös- ja alas-näppäimillä siirryt kohdasta toiseen. OK painaa kohtaa tai avaa kentän näppäimistön. Ohjenäppäin lukee näytön uudelleen.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <extracomment>Button in the place of "Ask for help" while a call for help stands</extracomment>
        <translation>Peru pyyntö</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpPage</name>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Lue puhelimesi kameralla</translation>
    </message>
    <message>
        <source>With my phone only</source>
        <extracomment>How to set the app up: with the phone alone</extracomment>
        <translation>Vain puhelimella</translation>
    </message>
    <message>
        <source>With a computer too</source>
        <extracomment>How to set the app up: with the phone and a computer of one's own</extracomment>
        <translation>Myös tietokoneella</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Edellinen vaihe</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Seuraava vaihe</translation>
    </message>
    <message>
        <source>The words on your screen may differ a little.</source>
        <extracomment>Below the steps that quote Microsoft's pages</extracomment>
        <translation>Näyttösi tekstit voivat poiketa hieman näistä.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 is the number of the step, %2 how many there are</extracomment>
        <translation>Vaihe %1/%2</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>Set %1 up again</source>
        <extracomment>%1 is the app's short name: "Authenticator"</extracomment>
        <translation>Ota %1 uudelleen käyttöön</translation>
    </message>
    <message>
        <source>The one-time pass does not work</source>
        <translation>Kertakoodi ei toimi</translation>
    </message>
    <message>
        <source>Sign-in still asks for the old Authenticator</source>
        <translation>Kirjautuminen pyytää yhä vanhaa Authenticatoria</translation>
    </message>
    <message>
        <source>Sign-in still asks for the old app</source>
        <translation>Kirjautuminen pyytää yhä vanhaa sovellusta</translation>
    </message>
    <message>
        <source>Done – I can sign in</source>
        <translation>Valmis – voin kirjautua</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSlot</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Read aloud with a QR code; %1 is the name below it</extracomment>
        <translation>QR-koodi: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSteps</name>
    <message>
        <source>Open the app and allow its notifications, but do not sign in to it.</source>
        <translation>Avaa sovellus ja salli sen ilmoitukset, mutta älä kirjaudu siihen.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and password</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Kirjaudu %1-osoitteellasi ja salasanallasi</translation>
    </message>
    <message>
        <source>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Avaa &lt;b&gt;%1&lt;/b&gt; omalla tietokoneellasi. Älä koskaan kirjaudu tällä laitteella.</translation>
    </message>
    <message>
        <source>If it asks %1, choose %2 on every device that is not yours alone.</source>
        <extracomment>%1 is Microsoft's “Stay signed in?”, %2 is “No”</extracomment>
        <translation>Jos se kysyy %1, valitse %2 jokaisella laitteella, joka ei ole vain sinun.</translation>
    </message>
    <message>
        <source>Microsoft says %1 or %2. Press %3.</source>
        <extracomment>%1 and %2 are Microsoft's headings, %3 is its button “Next”</extracomment>
        <translation>Microsoft näyttää %1 tai %2. Paina %3.</translation>
    </message>
    <message>
        <source>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</source>
        <translation>Jos sinulle tarjotaan pääsyavainta (passkey), voit ohittaa sen tai luoda sen omassa puhelimessasi, et koskaan tällä laitteella.</translation>
    </message>
    <message>
        <source>Add your account with the link</source>
        <translation>Lisää tili linkillä</translation>
    </message>
    <message>
        <source>Add your account with the QR code</source>
        <translation>Lisää tili QR-koodilla</translation>
    </message>
    <message>
        <source>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</source>
        <extracomment>%1 is Microsoft's button “Next”, %2 the kind of account, %3 “Scan a QR code”</extracomment>
        <translation>Paina tietokoneella %1, kunnes näkyy QR-koodi. Lisää sovelluksessa %2, valitse %3 ja suuntaa puhelin tietokonetta kohti.</translation>
    </message>
    <message>
        <source>Do not sign in directly in the app: your account comes there by the link or the QR code only.</source>
        <translation>Älä kirjaudu suoraan sovelluksessa: tilisi tulee sinne vain linkillä tai QR-koodilla.</translation>
    </message>
    <message>
        <source>Type the two-digit number in the app</source>
        <translation>Kirjoita kaksinumeroinen luku sovellukseen</translation>
    </message>
    <message>
        <source>The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.</source>
        <extracomment>%1 is Microsoft's “Next”, %2 is “Done”</extracomment>
        <translation>Sivulla näkyy luku, jota sovellus kysyy. Palaa sitten sivulle ja paina %1 ja %2.</translation>
    </message>
    <message>
        <source>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</source>
        <translation>Tietokoneella näkyy luku, jota sovellus kysyy. Paina sitten tietokoneella %1 ja %2.</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Ennen kuin lähdet</translation>
    </message>
    <message>
        <source>The app now shows your account. Keep it on your phone: every sign-in needs it.</source>
        <translation>Tilisi näkyy nyt sovelluksessa. Pidä sovellus puhelimessasi: tarvitset sitä aina, kun kirjaudut.</translation>
    </message>
    <message>
        <source>Wi-Fi: %1</source>
        <extracomment>Below a QR code that joins the guests' wireless network; %1 is its name</extracomment>
        <translation>Wi-Fi-verkko: %1</translation>
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
        <translation>Tarkempi ohje</translation>
    </message>
    <message>
        <source>more information required</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "More information required" means, in parentheses behind it; lower case</extracomment>
        <translation>tarvitaan lisätietoja</translation>
    </message>
    <message>
        <source>let’s keep your account secure</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Let’s keep your account secure" means, in parentheses behind it; lower case</extracomment>
        <translation>pidetään tilisi suojattuna</translation>
    </message>
    <message>
        <source>next</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Next" means, in parentheses behind it; lower case</extracomment>
        <translation>seuraava</translation>
    </message>
    <message>
        <source>work or school account</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Work or school account" means, in parentheses behind it; lower case</extracomment>
        <translation>työpaikan tai oppilaitoksen tili</translation>
    </message>
    <message>
        <source>scan a QR code</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Scan a QR code" means, in parentheses behind it; lower case</extracomment>
        <translation>lue QR-koodi</translation>
    </message>
    <message>
        <source>stay signed in?</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Stay signed in?" means, in parentheses behind it; lower case</extracomment>
        <translation>jatketaanko kirjautuneena?</translation>
    </message>
    <message>
        <source>no</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "No" means, in parentheses behind it; lower case</extracomment>
        <translation>ei</translation>
    </message>
    <message>
        <source>done</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Done" means, in parentheses behind it; lower case</extracomment>
        <translation>valmis</translation>
    </message>
    <message>
        <source>Install %1</source>
        <extracomment>%1 is the app's name: "Microsoft Authenticator"</extracomment>
        <translation>Asenna %1</translation>
    </message>
    <message>
        <source>Scan the code of your phone’s app store.</source>
        <translation>Lue puhelimesi sovelluskaupan koodi.</translation>
    </message>
    <message>
        <source>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;%1&lt;/b&gt;: other apps look alike.</source>
        <translation>Lue puhelimesi sovelluskaupan koodi. Julkaisijan on oltava &lt;b&gt;%1&lt;/b&gt;: muut sovellukset voivat näyttää samalta.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and the one-time pass</source>
        <translation>Kirjaudu %1-osoitteellasi ja kertakoodilla</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Lue QR-koodi puhelimesi kameralla ja avaa &lt;b&gt;%1&lt;/b&gt; puhelimessasi.</translation>
    </message>
    <message>
        <source>Start on Microsoft’s page</source>
        <translation>Aloita käyttöönotto Microsoftin sivulla</translation>
    </message>
    <message>
        <source>Press %1 until the page gives you a link that opens the app. Press the link: the app adds your account.</source>
        <extracomment>%1 is Microsoft's button “Next”</extracomment>
        <translation>Paina %1, kunnes sivu antaa linkin, joka avaa sovelluksen. Paina linkkiä: sovellus lisää tilisi.</translation>
    </message>
    <message>
        <source>Before you go: a second way to sign in</source>
        <extracomment>A way to sign in, beside the app that has just been set up</extracomment>
        <translation>Ennen kuin lähdet: toinen tapa kirjautua</translation>
    </message>
    <message>
        <source>If you can, add another phone, or a passkey that you create on your own phone. Then a broken phone does not bring you back here.</source>
        <translation>Jos voit, lisää toinen puhelin tai luo omassa puhelimessasi pääsyavain (passkey). Silloin rikkoutunut puhelin ei tuo sinua takaisin tänne.</translation>
    </message>
    <message>
        <source>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</source>
        <translation>Microsoft antaa käyttöönottoon 15 minuuttia. Jos se kestää kauemmin, sinun on kirjauduttava uudelleen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they end them.</source>
        <translation>&lt;b&gt;Varastettiinko puhelimesi?&lt;/b&gt; Nollaus ei katkaise vanhoja kirjautumisia. Kerro henkilökunnalle, niin he katkaisevat ne.</translation>
    </message>
    <message>
        <source>%1’s guide has all steps in more detail.</source>
        <extracomment>%1 is the short name of the school; in Finnish and Swedish in the genitive</extracomment>
        <translation>Kaikki vaiheet ovat tarkemmin %1 ohjeessa.</translation>
    </message>
    <message>
        <source>No data on your phone? Join the Wi-Fi first</source>
        <translation>Eikö puhelimessasi ole mobiilidataa? Yhdistä ensin Wi-Fi-verkkoon</translation>
    </message>
    <message>
        <source>Scan the code with your phone’s camera and join %1. With data of your own, go on to the next step.</source>
        <extracomment>%1 is the name of the guests' wireless network, in quotation marks</extracomment>
        <translation>Lue koodi puhelimesi kameralla ja yhdistä verkkoon %1. Jos sinulla on mobiilidataa, siirry seuraavaan vaiheeseen.</translation>
    </message>
</context>
<context>
    <name>kiosk::SideRoadPage</name>
    <message>
        <source>You need no reset</source>
        <translation>Et tarvitse nollausta</translation>
    </message>
    <message>
        <source>While the old phone still works, you can add the new one yourself.</source>
        <translation>Kun vanha puhelin toimii yhä, voit lisätä uuden itse.</translation>
    </message>
    <message>
        <source>If the phone is lost, broken or not with you</source>
        <translation>Jos puhelin on kadonnut, rikki tai muualla</translation>
    </message>
    <message>
        <source>The reset can still be made. Read this first.</source>
        <translation>Nollauksen voi silti tehdä. Lue ensin tämä.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Lue puhelimesi kameralla</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>I need the reset</source>
        <translation>Tarvitsen nollauksen</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>Go on to the reset</source>
        <translation>Jatka nollaukseen</translation>
    </message>
</context>
<context>
    <name>kiosk::SisterSchoolPage</name>
    <message>
        <source>Scan the QR code with your phone’s camera.</source>
        <translation>Lue QR-koodi puhelimesi kameralla.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>Your account is at another school</source>
        <translation>Tunnuksesi on toisessa oppilaitoksessa</translation>
    </message>
    <message>
        <source>Reset Authenticator in your own school’s service: %1</source>
        <extracomment>%1 is a school's name in the nominative</extracomment>
        <translation>Nollaa Authenticator oman oppilaitoksesi palvelussa: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <extracomment>Label of the band that is shown while the screen is being read aloud</extracomment>
        <translation>Luetaan ääneen</translation>
    </message>
    <message>
        <source>Plug in headphones to listen.</source>
        <extracomment>For those who want the screen to be read aloud</extracomment>
        <translation>Kytke kuulokkeet, niin voit kuunnella.</translation>
    </message>
    <message>
        <source>Read again</source>
        <extracomment>Button: reads the whole screen aloud from its beginning</extracomment>
        <translation>Lue uudelleen</translation>
    </message>
    <message>
        <source>Read what I typed</source>
        <extracomment>Button: speaks the e-mail address that the visitor has typed, letter by letter</extracomment>
        <translation>Lue, mitä kirjoitin</translation>
    </message>
    <message>
        <source>Read the web page</source>
        <extracomment>Button: reads the text of the web page that is shown</extracomment>
        <translation>Lue verkkosivu</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language.</source>
        <extracomment>The screen cannot be read aloud in the language of the screen</extracomment>
        <translation>Tällä laitteella ei ole ääntä tälle kielelle.</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffBar</name>
    <message>
        <source>Staff panel</source>
        <extracomment>Top left on every screen of the staff panel; %1 is the kiosk's name</extracomment>
        <translation>Henkilökunnan näkymä</translation>
    </message>
    <message>
        <source>Staff panel · %1</source>
        <translation>Henkilökunnan näkymä · %1</translation>
    </message>
    <message>
        <source>Not a part of the visit</source>
        <extracomment>Below the kiosk's name; %1 is whose PIN opened the panel</extracomment>
        <translation>Ei kuulu asiakkaan käyntiin</translation>
    </message>
    <message>
        <source>Opened by %1</source>
        <translation>Avannut: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the staff panel</extracomment>
        <translation>Sulje</translation>
    </message>
<message>
        <source>Desk</source>
        <extracomment>Top left in the clerk's program; %1 is the desk's name, such as "Main library"</extracomment>
        <translation>Tiski</translation>
    </message>
    <message>
        <source>Desk · %1</source>
        <translation>Tiski · %1</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffWindow</name>
    <message numerus="yes">
        <source>This panel closes in %n second(s). Touch anywhere to go on.</source>
        <translation>
            <numerusform>Näkymä sulkeutuu %n sekunnin kuluttua. Jatka koskettamalla mitä tahansa kohtaa.</numerusform>
            <numerusform>Näkymä sulkeutuu %n sekunnin kuluttua. Jatka koskettamalla mitä tahansa kohtaa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Tilastot</translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>Tilastoja ei voi lukea.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Hetki …</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Tänään</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 päivää</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 päivää</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Oma ajanjakso</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>First day of a period</extracomment>
        <translation>Alkaen</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Last day of a period</extracomment>
        <translation>Päättyen</translation>
    </message>
    <message>
        <source>Figures as tables</source>
        <extracomment>Switch: figures instead of bars</extracomment>
        <translation>Luvut taulukkoina</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <extracomment>Button: writes the statistics into a file</extracomment>
        <translation>Tallenna CSV-tiedostoon</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A period, from and to</extracomment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>käynti</numerusform>
            <numerusform>käyntiä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for help</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>avunpyyntö</numerusform>
            <numerusform>avunpyyntöä</numerusform>
        </translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>lähti numeron kanssa</translation>
    </message>
    <message>
        <source>Times at the steps are known from %1 on; older days have counts alone.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Vaiheiden kestot tunnetaan alkaen %1; vanhemmista päivistä on vain määrät.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>valmistuneet</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>kesken jääneet</translation>
    </message>
    <message>
        <source>Visits by day</source>
        <translation>Käynnit päivittäin</translation>
    </message>
    <message>
        <source>day</source>
        <translation>päivä</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>Ei käyntejä.</translation>
    </message>
    <message>
        <source>Visits by hour of the day</source>
        <translation>Käynnit kellonajan mukaan</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>tunti</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>käyntejä</translation>
    </message>
    <message>
        <source>How far visits come</source>
        <translation>Kuinka pitkälle käynnit etenevät</translation>
    </message>
    <message>
        <source>step</source>
        <translation>vaihe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where a visit stopped, and why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where and why visits stop</source>
        <translation>Missä ja miksi käynnit päättyvät kesken</translation>
    </message>
    <message>
        <source>step and reason</source>
        <translation>vaihe ja syy</translation>
    </message>
    <message>
        <source>Every visit was finished.</source>
        <translation>Kaikki käynnit valmistuivat.</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Half of the visits are quicker</extracomment>
        <translation>mediaani</translation>
    </message>
    <message>
        <source>9 of 10 within</source>
        <extracomment>The 90th percentile</extracomment>
        <translation>9/10 enintään</translation>
    </message>
    <message>
        <source>Time at each step</source>
        <translation>Aika kussakin vaiheessa</translation>
    </message>
    <message>
        <source>No times yet.</source>
        <translation>Ei vielä aikoja.</translation>
    </message>
    <message>
        <source>Ways to identify</source>
        <translation>Tunnistautumistavat</translation>
    </message>
    <message>
        <source>method</source>
        <translation>tapa</translation>
    </message>
    <message>
        <source>Nobody has chosen yet.</source>
        <translation>Kukaan ei ole vielä valinnut.</translation>
    </message>
    <message>
        <source>finished, %1%</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>valmistunutta, %1 %</translation>
    </message>
    <message>
        <source>%1 (%2%)</source>
        <extracomment>A count and its share in per cent</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
</context>
<context>
    <name>kiosk::TicketPage</name>
    <message>
        <source>Take this with you</source>
        <translation>Ota tämä mukaasi</translation>
    </message>
    <message>
        <source>Photograph this screen, or remember the number and the time.</source>
        <translation>Kuvaa tämä näyttö tai paina mieleen numero ja kellonaika.</translation>
    </message>
    <message>
        <source>Your number</source>
        <extracomment>Above the ticket's number, such as A7</extracomment>
        <translation>Numerosi</translation>
    </message>
    <message>
        <source>When it is time, open %1 on your phone and follow what it says.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Kun aika on tullut, avaa puhelimessasi %1 ja toimi ohjeiden mukaan.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Lue puhelimesi kameralla</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Valmis, vapauta laite</translation>
    </message>
    <message>
        <source>Stay here instead</source>
        <translation>Jään tähän</translation>
    </message>
    <message>
        <source>Do not sign in directly inside the app.</source>
        <translation>Älä kirjaudu suoraan sovelluksessa.</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back and touch your number on the first screen.</source>
        <translation>Jos kirjautuminen pyytää yhä vanhaa sovellusta, palaa tänne ja kosketa numeroasi aloitusnäytöllä.</translation>
    </message>
    <message>
        <source>Into my calendar</source>
        <extracomment>Below a QR code that puts the time into the phone's calendar</extracomment>
        <translation>Kalenteriini</translation>
    </message>
    <message>
        <source>Your phone reminds you</source>
        <extracomment>Below a QR code that puts the time into the phone's calendar</extracomment>
        <translation>Puhelin muistuttaa sinua</translation>
    </message>
    <message>
        <source>Forget everything? Your number goes too, and nobody can bring it back.</source>
        <translation>Unohdetaanko kaikki? Myös numerosi poistuu, eikä kukaan voi palauttaa sitä.</translation>
    </message>
    <message>
        <source>On the first screen until %1</source>
        <extracomment>%1 is a time of day with its own word</extracomment>
        <translation>Aloitusnäytöllä %1 asti</translation>
    </message>
    <message>
        <source>Set %1 up again (%2)</source>
        <translation>Ota %1 uudelleen käyttöön (%2)</translation>
    </message>
    <message>
        <source>Yes, forget everything</source>
        <translation>Kyllä, unohda kaikki</translation>
    </message>
    <message>
        <source>Keep my number</source>
        <translation>Pidä numeroni</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Unohda kaikki</translation>
    </message>
    <message>
        <source>Should be ready now</source>
        <extracomment>%1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Pitäisi olla nyt valmis</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <translation>Valmis %1 mennessä</translation>
    </message>
    <message>
        <source>Set %1 up again</source>
        <extracomment>Title of a calendar entry; %1 is the app's short name, %2 the ticket's number, where there is one</extracomment>
        <translation>Ota %1 uudelleen käyttöön</translation>
    </message>
    <message>
        <source>Photograph this screen: the time and the codes are all you need.</source>
        <translation>Kuvaa tämä näyttö: kellonaika ja koodit riittävät.</translation>
    </message>
    <message>
        <source>Every number is in use just now</source>
        <translation>Kaikki numerot ovat juuri nyt käytössä</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back and ask our staff.</source>
        <translation>Jos kirjautuminen pyytää yhä vanhaa sovellusta, palaa ja kysy henkilökunnalta.</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <extracomment>Button below the ticket's number: a printer at the kiosk prints a paper slip with the same</extracomment>
        <translation>Tulosta lappu</translation>
    </message>
    <message>
        <source>Printing your slip…</source>
        <translation>Lappuasi tulostetaan…</translation>
    </message>
    <message>
        <source>Take your slip from the printer.</source>
        <extracomment>The slip has come out of the printer at the kiosk</extracomment>
        <translation>Ota lappusi tulostimesta.</translation>
    </message>
    <message>
        <source>The printer does not work just now. Photograph this screen instead.</source>
        <translation>Tulostin ei juuri nyt toimi. Kuvaa tämä näyttö.</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product under the organisation's name, top left on every screen</extracomment>
        <translation>Authenticatorin nollaus</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>The steps of a visit, in the step bar: as short as possible</extracomment>
        <translation>Osoite</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step bar</comment>
        <translation>Tunnistus</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step bar</comment>
        <translation>Odotus</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step bar</comment>
        <translation>Käyttöönotto</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of how many, its name</extracomment>
        <translation>Vaihe %1/%2: %3</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>Accessible name of the switch that has the screen read aloud</extracomment>
        <translation>Lue ääneen</translation>
    </message>
    <message>
        <source>Plug in headphones to listen</source>
        <extracomment>Beside the disabled switch "Read aloud"</extracomment>
        <translation>Kytke kuulokkeet, niin voit kuunnella</translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation>Näppäin F9</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <extracomment>Top of the first screen: leads to what there is for people who see, hear or move otherwise</extracomment>
        <translation>Saavutettavuus</translation>
    </message>
</context>
<context>
    <name>kiosk::VerifyPage</name>
    <message>
        <source>Opening the identity service…</source>
        <translation>Avataan tunnistautumispalvelua…</translation>
    </message>
    <message>
        <source>The strip above always says whose page you see.</source>
        <extracomment>Below "Opening the identity service…"</extracomment>
        <translation>Yläpuolella lukee aina, kenen sivua katsot.</translation>
    </message>
    <message>
        <source>The time for %1 may be over</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1: aika on voinut päättyä</translation>
    </message>
    <message>
        <source>Close this window</source>
        <extracomment>Button: the page has opened a window of its own over itself</extracomment>
        <translation>Sulje tämä ikkuna</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <extracomment>Main button: the page shows a pass (a code) for signing in once</extracomment>
        <translation>Olen kirjoittanut sen muistiin</translation>
    </message>
    <message>
        <source>My settings have been reset</source>
        <translation>Asetukseni on nollattu</translation>
    </message>
    <message>
        <source>Stop identifying</source>
        <translation>Keskeytä tunnistautuminen</translation>
    </message>
    <message>
        <source>Closes if nothing is pressed: %1</source>
        <extracomment>%1 is minutes and seconds, such as 4:12</extracomment>
        <translation>Sivu sulkeutuu, jos et tee mitään: %1</translation>
    </message>
    <message>
        <source>Time left for %1: %2</source>
        <extracomment>%1 is a way to identify, such as Candour ID; %2 is minutes and seconds, such as 4:12</extracomment>
        <translation>%1: aikaa jäljellä %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ViewSwitches</name>
    <message>
        <source>Text size</source>
        <extracomment>Accessible name of the switch for larger text</extracomment>
        <translation>Tekstin koko</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Accessible name of the switch between light, dark and high contrast</extracomment>
        <translation>Kontrasti</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>Read aloud with the switch "Text size": the present size, 100, 150 or 200</extracomment>
        <translation>%1 prosenttia</translation>
    </message>
    <message>
        <source>Dark text on a light screen</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Tumma teksti vaalealla näytöllä</translation>
    </message>
    <message>
        <source>Light text on a dark screen</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Vaalea teksti tummalla näytöllä</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Suuri kontrasti</translation>
    </message>
</context>
<context>
    <name>kiosk::WaitPage</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Read aloud with a QR code; %1 is the name below it</extracomment>
        <translation>QR-koodi: %1</translation>
    </message>
    <message>
        <source>No need to stand here</source>
        <translation>Sinun ei tarvitse odottaa tässä</translation>
    </message>
    <message>
        <source>Take the last steps with you and let the next person in.</source>
        <translation>Ota viimeiset vaiheet mukaasi ja päästä seuraava laitteelle.</translation>
    </message>
    <message>
        <source>Take this with me</source>
        <translation>Otan tämän mukaan</translation>
    </message>
    <message>
        <source>Your reset is on its way</source>
        <translation>Nollauksesi on käynnissä</translation>
    </message>
    <message>
        <source>Your reset should be ready</source>
        <translation>Nollauksesi pitäisi olla valmis</translation>
    </message>
    <message>
        <source>This takes longer than it should</source>
        <translation>Tämä kestää pidempään kuin pitäisi</translation>
    </message>
    <message>
        <source>You have done nothing wrong, and you need not start again.</source>
        <translation>Et ole tehnyt mitään väärin, eikä sinun tarvitse aloittaa alusta.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Pyydä apua henkilökunnalta: %1</translation>
    </message>
    <message>
        <source>You can try again in a minute</source>
        <translation>Voit yrittää uudelleen minuutin kuluttua</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Lopeta käynti</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Kokeile nyt</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Ota käyttöön</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Kokeile vielä kerran</translation>
    </message>
    <message>
        <source>Call staff</source>
        <extracomment>Main button where staff alone can go on</extracomment>
        <translation>Kutsu henkilökunta</translation>
    </message>
    <message numerus="yes">
        <source>It takes up to %n minute(s). Use the time:</source>
        <translation>
            <numerusform>Tähän menee enintään %n minuutti. Käytä aika hyödyksi:</numerusform>
            <numerusform>Tähän menee enintään %n minuuttia. Käytä aika hyödyksi:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Spoken while the countdown of the wait runs</extracomment>
        <translation>
            <numerusform>%n minuutti jäljellä</numerusform>
            <numerusform>%n minuuttia jäljellä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n sekunti jäljellä</numerusform>
            <numerusform>%n sekuntia jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try now</source>
        <extracomment>Spoken when the button "Try now" can be pressed</extracomment>
        <translation>Voit kokeilla nyt</translation>
    </message>
    <message>
        <source>Install %1</source>
        <extracomment>%1 is the app's name: "Microsoft Authenticator"</extracomment>
        <translation>Asenna %1</translation>
    </message>
    <message>
        <source>Do not sign in to the app yet.</source>
        <translation>Älä kirjaudu sovellukseen vielä.</translation>
    </message>
    <message>
        <source>Publisher: %1. Do not sign in to the app yet.</source>
        <translation>Julkaisija: %1. Älä kirjaudu sovellukseen vielä.</translation>
    </message>
    <message>
        <source>Now set %1 up again on your phone.</source>
        <extracomment>%1 is the app's short name: "Authenticator"</extracomment>
        <translation>Ota %1 nyt uudelleen käyttöön puhelimessasi.</translation>
    </message>
    <message>
        <source>You can try at %1</source>
        <extracomment>Beside the disabled button "Try now"; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24</extracomment>
        <translation>Voit kokeilla %1</translation>
    </message>
    <message>
        <source>Ready since %1</source>
        <extracomment>Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Valmis %1 alkaen</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <translation>Valmis %1 mennessä</translation>
    </message>
<message>
        <source>Wi-Fi, if your phone has no data</source>
        <extracomment>Above the QR code of the guests' wireless network, before "2. Install Microsoft Authenticator"</extracomment>
        <translation>Wi-Fi, jos puhelimessasi ei ole mobiilidataa</translation>
    </message>
</context>
<context>
    <name>kiosk::WelcomePage</name>
    <message>
        <source>Authenticator not working?</source>
        <translation>Eikö Authenticator toimi?</translation>
    </message>
    <message>
        <source>Start in English</source>
        <translation>Aloita suomeksi</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Ota esille</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Puhelin</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Salasana</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Odottavat</translation>
    </message>
    <message>
        <source>Nothing about you is kept here</source>
        <translation>Sinusta ei jää tänne mitään</translation>
    </message>
    <message>
        <source>Ticket %1, ready</source>
        <extracomment>Accessible name of a parked wait on the welcome screen; %1 ticket such as A7, %2 time left such as 4:10</extracomment>
        <translation>Numero %1, valmis</translation>
    </message>
    <message>
        <source>Ticket %1, %2 left</source>
        <translation>Numero %1, aikaa jäljellä %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 tai %2</translation>
    </message>
    <message>
        <source>More tickets, page %1 of %2</source>
        <extracomment>Accessible name of the button that shows the next few parked waits; "page 1 of 3" is where one is</extracomment>
        <translation>Lisää numeroita, sivu %1/%2</translation>
    </message>
    <message>
        <source>Takes %1–%2 min</source>
        <translation>Kesto %1–%2 min</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Pyydä apua</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>%1, for %2</source>
        <extracomment>Where a visitor is, and for how long: "Verify, for 2 min"</extracomment>
        <translation>%1, kesto %2</translation>
    </message>
    <message>
        <source>Called for help %1 ago. %2.</source>
        <extracomment>A visitor has called; %1 is a time such as "40 s", %2 where they are</extracomment>
        <translation>Pyysi apua %1 sitten. %2.</translation>
    </message>
    <message>
        <source>%1; most are through in %2.</source>
        <extracomment>%1 is where a visitor is and for how long; %2 a time such as "4 min"</extracomment>
        <translation>%1; useimmat pääsevät läpi ajassa %2.</translation>
    </message>
    <message>
        <source>What it says cannot be read here: it may be of another release.</source>
        <translation>Sen viestejä ei voi lukea täällä: se voi olla toista versiota.</translation>
    </message>
    <message>
        <source>It has not reported yet.</source>
        <translation>Se ei ole vielä ilmoittautunut.</translation>
    </message>
    <message>
        <source>No news, last heard at %1.</source>
        <extracomment>%1 is a time of day with its preposition: "4:32"</extracomment>
        <translation>Ei uutisia, viimeksi kuultu %1.</translation>
    </message>
    <message>
        <source>Not connected, last heard at %1.</source>
        <translation>Ei yhteyttä, viimeksi kuultu %1.</translation>
    </message>
    <message>
        <source>By staff: %1.</source>
        <extracomment>%1 is the reason, chosen by staff</extracomment>
        <translation>Henkilökunta: %1.</translation>
    </message>
    <message>
        <source>CALL</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor has called for help</extracomment>
        <translation>KUTSU</translation>
    </message>
    <message>
        <source>STUCK</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor gets no further</extracomment>
        <translation>JUMISSA</translation>
    </message>
    <message>
        <source>OUT</source>
        <extracomment>State of a kiosk in the list; in capitals, short: out of service</extracomment>
        <translation>POIS</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <extracomment>State of a kiosk in the list; in capitals, short: nothing is known of it</extracomment>
        <translation>EI TIETOA</translation>
    </message>
    <message>
        <source>IN USE</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor is at it</extracomment>
        <translation>KÄYTÖSSÄ</translation>
    </message>
    <message>
        <source>FREE</source>
        <extracomment>State of a kiosk in the list; in capitals, short: nobody is at it, and it is ready</extracomment>
        <translation>VAPAA</translation>
    </message>
    <message>
        <source>Help is coming.</source>
        <extracomment>%1 is who is on the way to the visitor: a desk's name</extracomment>
        <translation>Apu on tulossa.</translation>
    </message>
    <message>
        <source>%1 is coming.</source>
        <translation>Tulossa: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for staff, %1 first.</source>
        <extracomment>People under a number wait for staff; %1 is the first number, such as A7</extracomment>
        <translation>
            <numerusform>Yksi odottaa henkilökuntaa: %1.</numerusform>
            <numerusform>%n odottaa henkilökuntaa, ensin %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its staff panel is open.</source>
        <translation>Sen henkilökunnan näkymä on auki.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Kunnossa.</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>%1 is a version number; what differs from most other kiosks</extracomment>
        <translation>versio %1</translation>
    </message>
    <message>
        <source>configuration</source>
        <extracomment>What differs from most other kiosks</extracomment>
        <translation>asetukset</translation>
    </message>
    <message>
        <source>browser engine %1</source>
        <extracomment>%1 is a version number; what differs from most other kiosks</extracomment>
        <translation>selainmoottori %1</translation>
    </message>
    <message>
        <source>clock wrong by %1</source>
        <extracomment>What differs from most other kiosks; %1 is a time such as "3 min"</extracomment>
        <translation>kello väärässä: %1</translation>
    </message>
    <message>
        <source>Differs from most: %1</source>
        <extracomment>%1 is a list of what differs: "version 0.1, configuration"</extracomment>
        <translation>Poikkeaa muista: %1</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Olen tulossa</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minuuttia lisää</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Palauta käyttöön</translation>
    </message>
    <message>
        <source>%1 has been helped</source>
        <extracomment>Button: staff have helped whoever waits under this number, such as A7</extracomment>
        <translation>%1 on autettu</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <extracomment>One of the counts above the list, joined by commas: "2 calls, 1 stuck, 14 free"</extracomment>
        <translation>
            <numerusform>%n kutsu</numerusform>
            <numerusform>%n kutsua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck</source>
        <extracomment>One of the counts above the list: visitors who get no further</extracomment>
        <translation>
            <numerusform>%n jumissa</numerusform>
            <numerusform>%n jumissa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of service</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n pois käytöstä</numerusform>
            <numerusform>%n pois käytöstä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n ei tietoa</numerusform>
            <numerusform>%n ei tietoa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n käytössä</numerusform>
            <numerusform>%n käytössä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n vapaa</numerusform>
            <numerusform>%n vapaata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait</source>
        <extracomment>Of a kiosk's operating system, in the head of its view</extracomment>
        <translation>
            <numerusform>%n päivitys odottaa</numerusform>
            <numerusform>%n päivitystä odottaa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them for security</source>
        <extracomment>Of the updates that wait: "5 updates wait, 2 of them for security"</extracomment>
        <translation>
            <numerusform>niistä %n tietoturvapäivitys</numerusform>
            <numerusform>niistä %n tietoturvapäivitystä</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::CallWindow</name>
    <message>
        <source>Calls</source>
        <extracomment>Title of the small window with those who call for help</extracomment>
        <translation>Kutsut</translation>
    </message>
    <message>
        <source>Nobody is calling.</source>
        <extracomment>In the small window: nobody calls for help</extracomment>
        <translation>Kukaan ei kutsu.</translation>
    </message>
    <message>
        <source>Stop ringing</source>
        <extracomment>Button: the calls that are shown do not ring any more</extracomment>
        <translation>Hiljennä</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <extracomment>Button of the small window: opens the list</extracomment>
        <translation>Kaikki kioskit</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <extracomment>Title of the small window: how many call for help</extracomment>
        <translation>
            <numerusform>%n kutsu</numerusform>
            <numerusform>%n kutsua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>In the small window, below the first ones: how many more call</extracomment>
        <translation>
            <numerusform>ja yksi muu</numerusform>
            <numerusform>ja %n muuta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::DeskWindow</name>
    <message>
        <source>Open the list</source>
        <extracomment>In the menu of the notification area</extracomment>
        <translation>Avaa luettelo</translation>
    </message>
    <message>
        <source>Calls in a small window</source>
        <translation>Kutsut pienessä ikkunassa</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <extracomment>In the menu of the notification area: the program ends</extracomment>
        <translation>Poistu tiskiltä</translation>
    </message>
    <message>
        <source>A visitor calls for help</source>
        <translation>Asiakas pyytää apua</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Example in the empty search field of the list of kiosks</extracomment>
        <translation>Hae</translation>
    </message>
    <message>
        <source>Search for a kiosk by its name or place</source>
        <extracomment>Accessible name of the search field</extracomment>
        <translation>Hae kioskia nimellä tai paikalla</translation>
    </message>
    <message>
        <source>Building</source>
        <extracomment>Accessible name of the choice of a building</extracomment>
        <translation>Rakennus</translation>
    </message>
    <message>
        <source>Small window</source>
        <extracomment>Button: opens the small window with those who call</extracomment>
        <translation>Pieni ikkuna</translation>
    </message>
    <message>
        <source>Statistics</source>
        <extracomment>Button: counts of all kiosks together</extracomment>
        <translation>Tilastot</translation>
    </message>
    <message>
        <source>All buildings</source>
        <extracomment>Choice of a building in the list of kiosks: all of them</extracomment>
        <translation>Kaikki rakennukset</translation>
    </message>
    <message>
        <source>No kiosks yet</source>
        <extracomment>Above the list while no kiosk is known</extracomment>
        <translation>Ei vielä kioskeja</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) – MFA desk</source>
        <extracomment>Title of the window; %n people call for help</extracomment>
        <translation>
            <numerusform>%n kutsu – MFA-tiski</numerusform>
            <numerusform>%n kutsua – MFA-tiski</numerusform>
        </translation>
    </message>
    <message>
        <source>No kiosk is found by these words.</source>
        <translation>Näillä sanoilla ei löydy kioskia.</translation>
    </message>
    <message>
        <source>Kiosks appear here by themselves, once their configuration has a [desk] with the same broker and site.</source>
        <translation>Kioskit ilmestyvät tähän itsestään, kun niiden asetuksissa on [desk], jossa on sama välityspalvelin ja sama site.</translation>
    </message>
    <message>
        <source>No connection to the broker. %1 %2</source>
        <extracomment>%1 is what is wrong, %2 what to do about it</extracomment>
        <translation>Ei yhteyttä välityspalvelimeen. %1 %2</translation>
    </message>
    <message>
        <source>Locked: you can look. With your first press you are asked for your PIN.</source>
        <translation>Lukittu: voit katsella. Kun painat jotakin, sinulta kysytään PIN-koodi.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Ei yhteyttä</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Yhdistetään …</translation>
    </message>
    <message numerus="yes">
        <source>Connected, with %n other desk(s)</source>
        <extracomment>Below the desk's name; %n other desks have the same kiosks in view</extracomment>
        <translation>
            <numerusform>Yhteys toimii, samoin yhdellä muulla tiskillä</numerusform>
            <numerusform>Yhteys toimii, samoin %n muulla tiskillä</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Yhteys toimii</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <extracomment>Title above the counts of several kiosks together</extracomment>
        <translation>Kaikki kioskit</translation>
    </message>
    <message numerus="yes">
        <source>%n kiosk(s) of the list</source>
        <translation>
            <numerusform>Yksi luettelon kioski</numerusform>
            <numerusform>%n luettelon kioskia</numerusform>
        </translation>
    </message>
    <message>
        <source>Your key is not in this computer’s keyring: nothing can be asked of the kiosks. Set this desk up: mfa-desk setup</source>
        <translation>Avaimesi ei ole tämän tietokoneen avainnipussa: kioskeilta ei voi pyytää mitään. Ota tiski käyttöön: mfa-desk setup</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::FleetStatistics</name>
    <message numerus="yes">
        <source>%1 of %n kiosk(s) have answered.</source>
        <extracomment>Of the kiosks that were asked for statistics; %1 have answered, of %n</extracomment>
        <translation>
            <numerusform>%1 / %n kioski on vastannut.</numerusform>
            <numerusform>%1 / %n kioskia on vastannut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the statistics</extracomment>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <extracomment>Kiosks that have not answered when asked for statistics; %1 is a list of their names</extracomment>
        <translation>Puuttuu: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 and %n more.</source>
        <extracomment>%1 is a list of names, as in "Missing: %1.", and %n more are not named</extracomment>
        <translation>
            <numerusform>Puuttuu: %1 ja %n muu.</numerusform>
            <numerusform>Puuttuu: %1 ja %n muuta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskDetail</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the view of one kiosk</extracomment>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>%1 How it is now is not known.</source>
        <translation>%1 Nykyisestä tilanteesta ei ole tietoa.</translation>
    </message>
    <message>
        <source>This desk has no connection. How the kiosk is now is not known.</source>
        <translation>Tällä tiskillä ei ole yhteyttä. Kioskin nykyisestä tilanteesta ei ole tietoa.</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskList</name>
    <message>
        <source>Kiosks</source>
        <translation>Kioskit</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskListModel</name>
    <message>
        <source>Space: %1</source>
        <extracomment>Read aloud with a kiosk in the list; %1 is what the key does: "I am coming"</extracomment>
        <translation>Välilyönti: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::MessageCard</name>
    <message>
        <source>Message to the visitor</source>
        <extracomment>Card of the clerk's program: short messages that can be shown to the visitor</extracomment>
        <translation>Viesti asiakkaalle</translation>
    </message>
    <message>
        <source>Appears on the visitor’s screen, in their language.</source>
        <translation>Näkyy asiakkaan näytöllä asiakkaan kielellä.</translation>
    </message>
    <message>
        <source>Nobody is using the kiosk.</source>
        <translation>Kukaan ei käytä kioskia.</translation>
    </message>
    <message>
        <source>The visitor sees the message.</source>
        <translation>Asiakas näkee viestin.</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::SetUpWindow</name>
    <message>
        <source>Copied.</source>
        <translation>Kopioitu.</translation>
    </message>
    <message>
        <source>Broker’s name or address</source>
        <translation>Välityspalvelimen nimi tai osoite</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Of the broker: a number</extracomment>
        <translation>Portti</translation>
    </message>
    <message>
        <source>Certificate of its authority (.pem)</source>
        <translation>Sen varmentajan varmenne (.pem)</translation>
    </message>
    <message>
        <source>This desk’s certificate (.pem)</source>
        <translation>Tämän tiskin varmenne (.pem)</translation>
    </message>
    <message>
        <source>Desk’s id: the name in its certificate</source>
        <translation>Tiskin tunnus: nimi sen varmenteessa</translation>
    </message>
    <message>
        <source>Site, as in the kiosks’ configuration</source>
        <translation>Site, kuten kioskien asetuksissa</translation>
    </message>
    <message>
        <source>The desk’s name, such as Main library</source>
        <extracomment>Field of the set-up: what visitors and other desks see</extracomment>
        <translation>Tiskin nimi, esimerkiksi Pääkirjasto</translation>
    </message>
    <message>
        <source>Your name or sign, as the journal will have it</source>
        <translation>Nimesi tai merkkisi sellaisena kuin se tulee lokiin</translation>
    </message>
    <message>
        <source>Your PIN: 6 to 12 digits</source>
        <translation>PIN-koodisi: 6–12 numeroa</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <extracomment>Field of the set-up</extracomment>
        <translation>PIN-koodi uudelleen</translation>
    </message>
    <message>
        <source>Set up this desk</source>
        <extracomment>Title of the window of the first start</extracomment>
        <translation>Ota tiski käyttöön</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Ensimmäinen käynnistys</translation>
    </message>
    <message>
        <source>This computer is a desk now. One thing is left to do.</source>
        <translation>Tämä tietokone on nyt tiski. Yksi asia on vielä tehtävä.</translation>
    </message>
    <message>
        <source>Whoever runs the broker gives you its address and three files. The rest takes a minute.</source>
        <translation>Välityspalvelimen ylläpitäjältä saat sen osoitteen ja kolme tiedostoa. Loppu vie minuutin.</translation>
    </message>
    <message>
        <source>Broker</source>
        <extracomment>Cards of the set-up</extracomment>
        <translation>Välityspalvelin</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Tämä tiski</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sinä</translation>
    </message>
    <message>
        <source>Choose …</source>
        <extracomment>Button: opens the choice of a file</extracomment>
        <translation>Valitse …</translation>
    </message>
    <message>
        <source>For the kiosks’ configuration</source>
        <extracomment>Card of the set-up: lines to copy</extracomment>
        <translation>Kioskien asetuksiin</translation>
    </message>
    <message>
        <source>Each kiosk takes requests of those it knows. Put these lines into every kiosk.toml, or send them to whoever looks after the kiosks. They are no secret.</source>
        <translation>Kukin kioski ottaa vastaan pyyntöjä niiltä, jotka se tuntee. Lisää nämä rivit jokaiseen kiosk.toml-tiedostoon tai lähetä ne kioskien ylläpitäjälle. Ne eivät ole salaisia.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Hetki …</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Avaa luettelo</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Ota käyttöön</translation>
    </message>
    <message>
        <source>The desk’s id must be the name in its certificate: a to z, 0 to 9, - and _.</source>
        <translation>Tiskin tunnuksen on oltava sen varmenteessa oleva nimi: a–z, 0–9, - ja _.</translation>
    </message>
    <message>
        <source>Please look at this again: %1</source>
        <extracomment>%1 is a field's name</extracomment>
        <translation>Tarkista tämä vielä: %1</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>PIN-koodissa on 6–12 numeroa.</translation>
    </message>
    <message>
        <source>This PIN is among the first that anybody tries. Choose another.</source>
        <translation>Tämä PIN-koodi on ensimmäisiä, joita kokeillaan. Valitse toinen.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>PIN-koodit eivät ole samat.</translation>
    </message>
    <message>
        <source>The certificate’s private key</source>
        <translation>Varmenteen yksityinen avain</translation>
    </message>
    <message>
        <source>Not such a file, or it cannot be read: %1</source>
        <extracomment>%1 is a field's name</extracomment>
        <translation>Ei sellainen tiedosto, tai sitä ei voi lukea: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::UnlockCard</name>
    <message>
        <source>Good day</source>
        <extracomment>Card of the clerk's program: the day's first PIN</extracomment>
        <translation>Hyvää päivää</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button that sends the PIN</extracomment>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Only look</source>
        <extracomment>Button: the list is shown, but nothing can be asked of a kiosk</extracomment>
        <translation>Vain katsele</translation>
    </message>
    <message>
        <source>%1, type your PIN and press Enter. Once a day, so that nobody else asks anything of the kiosks in your name.</source>
        <extracomment>%1 is a person's label. Above the dots of a PIN</extracomment>
        <translation>%1, näppäile PIN-koodisi ja paina Enter. Kerran päivässä, jotta kukaan muu ei pyydä kioskeilta mitään sinun nimissäsi.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>The PIN is being checked</extracomment>
        <translation>Hetki …</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Set this desk up anew: mfa-desk setup</source>
        <translation>Liian monta väärää PIN-koodia. Ota tiski uudelleen käyttöön: mfa-desk setup</translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <extracomment>%1 is a time such as 30 s</extracomment>
        <translation>Voit yrittää uudelleen, kun on kulunut %1.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more there is a wait.</source>
        <comment>wrong tries</comment>
        <extracomment>%n tries are left</extracomment>
        <translation>
            <numerusform>Väärä PIN-koodi. Vielä yksi väärä, niin on odotettava.</numerusform>
            <numerusform>Väärä PIN-koodi. Vielä %n väärää, niin on odotettava.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN-koodi, %n numero näppäilty</numerusform>
            <numerusform>PIN-koodi, %n numeroa näppäilty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::Slip</name>
    <message>
        <source>Your number</source>
        <extracomment>On a paper slip, above the ticket's number, such as A7</extracomment>
        <translation>Numerosi</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <extracomment>On a paper slip; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Valmis %1 mennessä</translation>
    </message>
    <message>
        <source>What to do next</source>
        <extracomment>On a paper slip, above three or four numbered steps</extracomment>
        <translation>Näin jatkat</translation>
    </message>
    <message>
        <source>There is nothing about you on this slip.</source>
        <extracomment>Last line of a paper slip</extracomment>
        <translation>Tässä lapussa ei ole tietoja sinusta.</translation>
    </message>
    <message>
        <source>Install the app %1 on your phone.</source>
        <extracomment>Step on a paper slip; %1 is the app's name, %2 who makes it, as the app stores name them</extracomment>
        <translation>Asenna puhelimeesi sovellus %1.</translation>
    </message>
    <message>
        <source>Install the app %1 on your phone. Publisher: %2.</source>
        <translation>Asenna puhelimeesi sovellus %1. Julkaisija: %2.</translation>
    </message>
    <message>
        <source>At %1 or later, open %2 on your phone: the code above leads there.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word, %2 the host of the sign-in page</extracomment>
        <translation>Avaa puhelimessasi %2 %1 tai myöhemmin: yllä oleva koodi vie sinne.</translation>
    </message>
    <message>
        <source>Sign in and follow what the page says. Do not sign in directly inside the app.</source>
        <extracomment>Step on a paper slip</extracomment>
        <translation>Kirjaudu ja toimi sivun ohjeiden mukaan. Älä kirjaudu suoraan sovelluksessa.</translation>
    </message>
    <message>
        <source>Wait until %1.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word</extracomment>
        <translation>Odota, kunnes aika on täynnä: %1.</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back by %1 and touch your number on the first screen.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word</extracomment>
        <translation>Jos kirjautuminen pyytää yhä vanhaa sovellusta, palaa viimeistään %1 ja kosketa numeroasi aloitusnäytöllä.</translation>
    </message>
</context>
<context>
    <name>kiosk::CornerTrial</name>
    <message>
        <source>Press the middle of the circle in the corner.</source>
        <translation>Paina kulmassa olevan ympyrän keskeltä.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the trial of the touch screen</extracomment>
        <translation>Lopeta</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootKiosk</name>
    <message>
        <source>Which kiosk is it?</source>
        <translation>Mikä laite tämä on?</translation>
    </message>
    <message>
        <source>Staff see both when a visitor calls for help. Visitors see neither.</source>
        <translation>Henkilökunta näkee molemmat, kun asiakas kutsuu apua. Asiakkaat eivät näe kumpaakaan.</translation>
    </message>
    <message>
        <source>Name, such as Lutakko 1</source>
        <extracomment>Field: the kiosk&apos;s name</extracomment>
        <translation>Nimi, esimerkiksi Lutakko 1</translation>
    </message>
    <message>
        <source>Place (may be left empty)</source>
        <extracomment>Field: where the kiosk stands</extracomment>
        <translation>Paikka (voi jättää tyhjäksi)</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootOfficer</name>
    <message>
        <source>The security officer’s key</source>
        <translation>Tietoturvavastaavan avain</translation>
    </message>
    <message>
        <source>With it, and with nothing else, the officer can prove that nobody has changed this kiosk’s journal. It must not stay here: whoever has it could forge the journal.</source>
        <translation>Vain sillä tietoturvavastaava voi osoittaa, ettei kukaan ole muuttanut tämän laitteen lokia. Se ei saa jäädä tänne: jolla se on, voi väärentää lokin.</translation>
    </message>
    <message>
        <source>Write it to a USB stick</source>
        <translation>Tallenna USB-tikulle</translation>
    </message>
    <message>
        <source>Show it as a code for a phone</source>
        <translation>Näytä koodina puhelimelle</translation>
    </message>
    <message>
        <source>Code with the key</source>
        <extracomment>Accessible name of the code with the key</extracomment>
        <translation>Koodi, jossa avain on</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Hetki …</translation>
    </message>
    <message>
        <source>Written: %1. Pull the stick out and give it to the security officer.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Tallennettu: %1. Irrota tikku ja anna se tietoturvavastaavalle.</translation>
    </message>
    <message>
        <source>Read the code with the officer’s phone and keep what it says as a file. It is shown this once.</source>
        <translation>Lue koodi tietoturvavastaavan puhelimella ja tallenna sen sisältö tiedostoksi. Se näytetään vain nyt.</translation>
    </message>
    <message>
        <source>The officer’s key begins with %1. If nobody has it, make another.</source>
        <extracomment>%1 are the first letters of a key</extracomment>
        <translation>Tietoturvavastaavan avaimen alku: %1. Jos avainta ei ole kellään, tee uusi.</translation>
    </message>
    <message>
        <source>The officer has it</source>
        <extracomment>Main button: the officer has the key now</extracomment>
        <translation>Vastaavalla on se</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootPin</name>
    <message>
        <source>The first PIN</source>
        <translation>Ensimmäinen PIN</translation>
    </message>
    <message>
        <source>It opens the staff panel. The journal names whose it is, such as Service desk; more people get theirs later.</source>
        <translation>Se avaa henkilökunnan näkymän. Loki kertoo, kenen se on, esimerkiksi Palvelupiste; muut saavat omansa myöhemmin.</translation>
    </message>
    <message>
        <source>Whose PIN, for the journal</source>
        <extracomment>Field: whose PIN it is</extracomment>
        <translation>Kenen PIN, lokia varten</translation>
    </message>
    <message>
        <source>PIN: 6 to 12 digits</source>
        <translation>PIN: 6–12 numeroa</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>Sama PIN uudelleen</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>PIN-koodit eivät ole samat. Kirjoita molemmat uudelleen.</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN, %n numero kirjoitettu</numerusform>
            <numerusform>PIN, %n numeroa kirjoitettu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN once more, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN uudelleen, %n numero kirjoitettu</numerusform>
            <numerusform>PIN uudelleen, %n numeroa kirjoitettu</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>Main button: makes the keys and the PIN</extracomment>
        <translation>Ota käyttöön</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootSchool</name>
    <message>
        <source>Whose kiosk is it?</source>
        <translation>Kenen laite tämä on?</translation>
    </message>
    <message>
        <source>A school’s own profile comes on a USB stick, in the folder “profiles”. Plug it in and look again.</source>
        <translation>Oppilaitoksen oma profiili tuodaan USB-tikulla kansiossa ”profiles”. Kytke tikku ja katso uudelleen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Katso uudelleen</translation>
    </message>
    <message>
        <source>%1 (%2, on the USB stick)</source>
        <extracomment>%1 is a school&apos;s name, %2 the name of its file</extracomment>
        <translation>%1 (%2, USB-tikulla)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out, for there is a mistake in it: %1</source>
        <extracomment>%1 is a list of file, line and what is wrong, in English</extracomment>
        <translation>Jätetty pois, koska siinä on virhe: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootScreen</name>
    <message>
        <source>Screen and sound</source>
        <translation>Näyttö ja ääni</translation>
    </message>
    <message>
        <source>Try both. A kiosk without a touch screen or without a loudspeaker works too.</source>
        <translation>Kokeile molempia. Laite toimii myös ilman kosketusnäyttöä tai kaiutinta.</translation>
    </message>
    <message>
        <source>Press the four corners</source>
        <translation>Paina neljää kulmaa</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Soita ääni</translation>
    </message>
    <message>
        <source>If nothing was heard: is the loudspeaker on, and plugged into this computer?</source>
        <translation>Jos mitään ei kuulunut: onko kaiutin päällä ja kytketty tähän tietokoneeseen?</translation>
    </message>
    <message>
        <source>Each press arrived where it was made.</source>
        <translation>Jokainen painallus osui sinne, mihin se tehtiin.</translation>
    </message>
    <message>
        <source>The presses arrive turned by %1 degrees. Put this line into %2, and start the computer again: %3</source>
        <extracomment>%1 is a number of degrees, %2 a file, %3 a line for it</extracomment>
        <translation>Painallukset osuvat %1 astetta kääntyneinä. Lisää tämä rivi tiedostoon %2 ja käynnistä tietokone uudelleen: %3</translation>
    </message>
    <message>
        <source>The presses did not arrive where they were made. Try again; if it stays so, the touch screen belongs to another screen, or must be calibrated.</source>
        <translation>Painallukset eivät osuneet sinne, mihin ne tehtiin. Kokeile uudelleen; jos tilanne ei muutu, kosketusnäyttö kuuluu toiseen näyttöön tai se pitää kalibroida.</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootTrial</name>
    <message>
        <source>Look at every part again</source>
        <extracomment>Button: looks at every part again</extracomment>
        <translation>Tarkista kaikki osat uudelleen</translation>
    </message>
    <message>
        <source>The kiosk is being set up</source>
        <translation>Laitetta otetaan käyttöön</translation>
    </message>
    <message>
        <source>Keys are made and sealed to this computer. Do not switch it off.</source>
        <translation>Avaimet luodaan ja sidotaan tähän tietokoneeseen. Älä sammuta sitä.</translation>
    </message>
    <message>
        <source>Every part is looked at</source>
        <translation>Kaikki osat tarkistetaan</translation>
    </message>
    <message>
        <source>This takes up to a minute.</source>
        <translation>Tämä kestää enintään minuutin.</translation>
    </message>
    <message>
        <source>The kiosk is not set up yet</source>
        <translation>Laitetta ei ole vielä otettu käyttöön</translation>
    </message>
    <message>
        <source>The kiosk is set up</source>
        <translation>Laite on otettu käyttöön</translation>
    </message>
    <message>
        <source>What is no more than a warning may be mended later. Staff see this list in their panel.</source>
        <translation>Pelkät varoitukset voi korjata myöhemmin. Henkilökunta näkee tämän luettelon omassa näkymässään.</translation>
    </message>
    <message>
        <source>The kiosk is set up, and something is missing</source>
        <translation>Laite on otettu käyttöön, mutta jotain puuttuu</translation>
    </message>
    <message>
        <source>It says “Out of service” until this is mended, and then begins by itself.</source>
        <translation>Siinä lukee ”Poissa käytöstä”, kunnes tämä on korjattu; sitten se alkaa toimia itsestään.</translation>
    </message>
    <message>
        <source>READY</source>
        <extracomment>State of the kiosk; in capitals, short</extracomment>
        <translation>KUNNOSSA</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>EI KUNNOSSA</translation>
    </message>
    <message>
        <source>The keys are sealed to this computer’s security chip (TPM).</source>
        <translation>Avaimet on sidottu tämän tietokoneen turvapiiriin (TPM).</translation>
    </message>
    <message>
        <source>The keys are sealed to this computer’s disk; it has no security chip (TPM) that takes them. Keep the computer locked away.</source>
        <translation>Avaimet on sidottu tämän tietokoneen levyyn, sillä siinä ei ole turvapiiriä (TPM), johon ne voisi sitoa. Pidä tietokone lukkojen takana.</translation>
    </message>
    <message numerus="yes">
        <source>Start the kiosk (%n&#xa0;s)</source>
        <extracomment>Main button; it is pressed by itself after %n seconds</extracomment>
        <translation>
            <numerusform>Käynnistä laite (%n s)</numerusform>
            <numerusform>Käynnistä laite (%n s)</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Käynnistä laite</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWelcome</name>
    <message>
        <source>Set up this kiosk</source>
        <extracomment>First screen of a kiosk that has never been set up</extracomment>
        <translation>Ota tämä laite käyttöön</translation>
    </message>
    <message>
        <source>This takes about five minutes. Choose the language of the set-up; visitors choose their own.</source>
        <translation>Tämä kestää noin viisi minuuttia. Valitse käyttöönoton kieli; asiakkaat valitsevat omansa.</translation>
    </message>
    <message>
        <source>You need: the name of the kiosk, a PIN for staff, and a USB stick (or a phone) for the security officer’s key. The network may come later.</source>
        <translation>Tarvitset: laitteen nimen, PIN-koodin henkilökunnalle ja USB-tikun (tai puhelimen) tietoturvavastaavan avainta varten. Verkko voi tulla myöhemmin.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. With a network it is set by itself; otherwise set it in the firmware. The set-up may go on.</source>
        <extracomment>The computer&apos;s clock shows a day in the past</extracomment>
        <translation>Tämän tietokoneen kello on väärässä. Verkossa se asettuu itsestään; muuten aseta se laiteohjelmistossa. Käyttöönottoa voi jatkaa.</translation>
    </message>
    <message>
        <source>The file with the answers has a mistake. Mend it and start the computer again, or go on by hand. %1</source>
        <extracomment>%1 is file, line and what is wrong, in English</extracomment>
        <translation>Vastaustiedostossa on virhe. Korjaa se ja käynnistä tietokone uudelleen, tai jatka käsin. %1</translation>
    </message>
    <message>
        <source>A file with the answers has been found. The set-up goes on by itself.</source>
        <translation>Vastaustiedosto löytyi. Käyttöönotto etenee itsestään.</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWindow</name>
    <message>
        <source>School</source>
        <extracomment>The steps of the set-up, in the step bar: as short as possible</extracomment>
        <translation>Oppilaitos</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Laite</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Näyttö</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Avain</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Kokeilu</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of how many, its name</extracomment>
        <translation>Vaihe %1/%2: %3</translation>
    </message>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product, top left</extracomment>
        <translation>Authenticatorin nollaus</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the set-up: to the page before</extracomment>
        <translation>Takaisin</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWords</name>
    <message>
        <source>No USB stick can be written. Plug one in (FAT or ext4), or take the code.</source>
        <translation>USB-tikulle ei voi tallentaa. Kytke tikku (FAT tai ext4) tai ota koodi.</translation>
    </message>
    <message>
        <source>The profile cannot be used. Mend the file on the stick and choose it again.</source>
        <translation>Profiilia ei voi käyttää. Korjaa tikulla oleva tiedosto ja valitse se uudelleen.</translation>
    </message>
    <message>
        <source>The kiosk’s configuration file has a mistake. Mend it and try again.</source>
        <translation>Laitteen asetustiedostossa on virhe. Korjaa se ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The file with the answers cannot be used. Go on by hand.</source>
        <translation>Vastaustiedostoa ei voi käyttää. Jatka käsin.</translation>
    </message>
    <message>
        <source>The keys cannot be sealed to this computer. Nothing has been set up.</source>
        <translation>Avaimia ei voi sitoa tähän tietokoneeseen. Mitään ei otettu käyttöön.</translation>
    </message>
    <message>
        <source>The disk cannot be written. Is it full? Nothing has been set up.</source>
        <translation>Levylle ei voi tallentaa. Onko se täynnä? Mitään ei otettu käyttöön.</translation>
    </message>
    <message>
        <source>The set-up’s service does not answer. Start the computer again.</source>
        <translation>Käyttöönoton palvelu ei vastaa. Käynnistä tietokone uudelleen.</translation>
    </message>
    <message>
        <source>The parts could not be looked at. Try again.</source>
        <translation>Osia ei voitu tarkistaa. Yritä uudelleen.</translation>
    </message>
    <message>
        <source>This kiosk is set up already. Start the computer again.</source>
        <translation>Tämä laite on jo otettu käyttöön. Käynnistä tietokone uudelleen.</translation>
    </message>
    <message>
        <source>This PIN is among the first that anybody tries. Choose another.</source>
        <translation>Tämä PIN on ensimmäisiä, joita kuka tahansa kokeilee. Valitse toinen.</translation>
    </message>
    <message>
        <source>This name cannot stand in the journal: letters, digits and spaces, no address.</source>
        <translation>Tätä nimeä ei voi merkitä lokiin: kirjaimia, numeroita ja välilyöntejä, ei osoitetta.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>PIN-koodissa on 6–12 numeroa.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Main button of the set-up</extracomment>
        <translation>Seuraava</translation>
    </message>
</context>
</TS>
