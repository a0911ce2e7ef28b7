<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
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
    <name>QWebEnginePage</name>
    <message>
        <source>Are you sure you want to leave this page? Changes that you made may not be saved.</source>
        <translation>Haluatko varmasti poistua tältä sivulta? Tekemäsi muutokset eivät ehkä tallennu.</translation>
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
        <source>It is also your user name in most services.</source>
        <translation>Se on myös käyttäjätunnuksesi useimmissa palveluissa.</translation>
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
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Hyvin</translation>
    </message>
    <message>
        <source>So-so</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Jotenkuten</translation>
    </message>
    <message>
        <source>Badly</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Huonosti</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Lopeta</translation>
    </message>
</context>
<context>
    <name>kiosk::GuestPage</name>
    <message>
        <source>Guests write an e-mail</source>
        <translation>Vieraskäyttäjä, kirjoita tuelle</translation>
    </message>
    <message>
        <source>An address of another organisation is reset by the support of %1.</source>
        <extracomment>%1 is the school&apos;s short name</extracomment>
        <translation>Jos osoitteesi on toisesta organisaatiosta, nollauksen tekee tuki (%1).</translation>
    </message>
    <message>
        <source>Write from the e-mail address that was invited as a guest. From another address the support cannot help.</source>
        <translation>Kirjoita siitä sähköpostiosoitteesta, joka on kutsuttu vieraaksi. Muusta osoitteesta tuki ei voi auttaa.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</source>
        <translation>Lue QR-koodi puhelimesi kameralla: se avaa valmiiksi täytetyn viestin.</translation>
    </message>
    <message>
        <source>The support answers by e-mail. You do not need to wait here.</source>
        <translation>Tuki vastaa sähköpostilla. Sinun ei tarvitse odottaa täällä.</translation>
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
</context>
<context>
    <name>kiosk::GuidanceStrip</name>
    <message>
        <source>Does the page say that your MFA settings have been reset?</source>
        <translation>Kertooko sivu, että MFA-asetuksesi on nollattu?</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Answer to &quot;Does the page say that your MFA settings have been reset?&quot;</extracomment>
        <translation>Kyllä</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>Answer to &quot;Does the page say that your MFA settings have been reset?&quot;</extracomment>
        <translation>Ei vielä</translation>
    </message>
    <message>
        <source>Opening the identity service…</source>
        <translation>Avataan tunnistautumispalvelua…</translation>
    </message>
    <message>
        <source>Select %1.</source>
        <extracomment>%1 is the word on the service&apos;s own page, in quotation marks: “MFA reset”</extracomment>
        <translation>Valitse %1.</translation>
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
        <extracomment>%1 is the button on Suomi.fi&apos;s page, in quotation marks: “Continue to service”</extracomment>
        <translation>Tarkista tietosi ja paina %1.</translation>
    </message>
    <message>
        <source>Open the invitation mail on your own phone and do what it says. You have 10 minutes.</source>
        <translation>Avaa kutsuviesti omassa puhelimessasi ja toimi sen mukaan. Aikaa on 10 minuuttia.</translation>
    </message>
    <message>
        <source>If the page still offers %1, select it.</source>
        <extracomment>%1 is the word on the service&apos;s own page, in quotation marks: “MFA reset”</extracomment>
        <translation>Jos sivulla on yhä %1, valitse se.</translation>
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
        <source>Suomi.fi e-Identification</source>
        <extracomment>Official name of Suomi.fi&apos;s service in this language</extracomment>
        <translation>Suomi.fi-tunnistus</translation>
    </message>
    <message>
        <source>Candour ID</source>
        <translation>Candour ID -tunnistuspalvelu</translation>
    </message>
    <message>
        <source>When the page asks how to identify yourself, choose %1.</source>
        <extracomment>%1 is Suomi.fi e-Identification or Candour ID</extracomment>
        <translation>Kun sivu kysyy tunnistustapaa, valitse %1.</translation>
    </message>
    <message>
        <source>If the page shows a code, check that your phone shows the same.</source>
        <translation>Jos sivulla näkyy tunnus, tarkista, että puhelimessasi näkyy sama.</translation>
    </message>
    <message>
        <source>Have your passport or identity card ready. Never open your mail on this kiosk.</source>
        <translation>Ota passi tai henkilökortti esille. Älä avaa sähköpostiasi tällä laitteella.</translation>
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
</context>
<context>
    <name>kiosk::IdleOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Oletko vielä paikalla?</translation>
    </message>
    <message>
        <source>We will erase your visit in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Käyntisi tiedot poistetaan. Aikaa jäljellä</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Tarvitsetko lisää aikaa?</translation>
    </message>
    <message>
        <source>A visit has its limit for your safety. We will erase it in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Käynnillä on aikaraja turvallisuutesi vuoksi. Sen tiedot poistetaan. Aikaa jäljellä</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Tarvitsen lisää aikaa</translation>
    </message>
    <message>
        <source>End my visit now</source>
        <translation>Lopeta käyntini nyt</translation>
    </message>
    <message numerus="yes">
        <source>%1 We will erase your visit in %n second(s).</source>
        <extracomment>Spoken; %1 is the question &quot;Are you still there?&quot;</extracomment>
        <translation>
            <numerusform>%1 Poistamme käyntisi tiedot %n sekunnin kuluttua.</numerusform>
            <numerusform>%1 Poistamme käyntisi tiedot %n sekunnin kuluttua.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::MethodCard</name>
    <message>
        <source>Suomi.fi e-Identification</source>
        <extracomment>Official name of Suomi.fi&apos;s service in this language</extracomment>
        <translation>Suomi.fi-tunnistus</translation>
    </message>
    <message>
        <source>The quickest way</source>
        <translation>Nopein tapa</translation>
    </message>
    <message>
        <source>Finnish personal identity code</source>
        <translation>Suomalainen henkilötunnus</translation>
    </message>
    <message>
        <source>Finnish online banking codes or mobile certificate</source>
        <translation>Suomalaiset verkkopankkitunnukset tai mobiilivarmenne</translation>
    </message>
    <message>
        <source>Use Suomi.fi</source>
        <translation>Käytä Suomi.fi-tunnistusta</translation>
    </message>
    <message>
        <source>If you cannot use Suomi.fi</source>
        <translation>Jos et voi käyttää Suomi.fi-tunnistusta</translation>
    </message>
    <message>
        <source>A passport, or an identity card with a chip. A residence permit does not do.</source>
        <translation>Passi tai sirullinen henkilökortti. Oleskelulupakortti ei käy.</translation>
    </message>
    <message>
        <source>A phone that can read a chip and install the Candour ID app</source>
        <translation>Puhelin, joka lukee sirun ja johon voi asentaa Candour ID -sovelluksen</translation>
    </message>
    <message>
        <source>Your private e-mail on that phone: the invitation comes there</source>
        <translation>Yksityinen sähköpostisi samassa puhelimessa: kutsu tulee sinne</translation>
    </message>
    <message>
        <source>You have 10 minutes once you have started</source>
        <translation>Aloittamisen jälkeen aikaa on 10 minuuttia</translation>
    </message>
    <message>
        <source>Use Candour ID</source>
        <translation>Käytä Candour ID:tä</translation>
    </message>
</context>
<context>
    <name>kiosk::MethodPage</name>
    <message>
        <source>How will you prove who you are?</source>
        <translation>Miten haluat tunnistautua?</translation>
    </message>
    <message>
        <source>The identity service of %1 makes the reset. If it offers you only one of these ways, use that one.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Nollauksen tekee tunnistautumispalvelu (%1). Jos se tarjoaa vain toista näistä tavoista, käytä sitä.</translation>
    </message>
    <message>
        <source>Sorry, something broke and the identification was cut off. Nothing was lost but that attempt. Please choose again.</source>
        <translation>Pahoittelut, tunnistautuminen katkesi laitteen vian vuoksi. Menetit vain tämän yrityksen. Valitse uudelleen.</translation>
    </message>
    <message>
        <source>All attempts of this visit have been used. Please ask our staff.</source>
        <translation>Tämän käynnin yritykset on käytetty. Pyydä apua henkilökunnalta.</translation>
    </message>
    <message>
        <source>You will need your password at the end. Forgotten it? Select “%1” in the identity service first.</source>
        <extracomment>%1 is what the service&apos;s page calls it, such as “Reset password”</extracomment>
        <translation>Tarvitset lopuksi salasanasi. Oletko unohtanut sen? Valitse tunnistautumispalvelussa ensin ”%1”.</translation>
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
</context>
<context>
    <name>kiosk::NeitherPage</name>
    <message>
        <source>Our staff will help you</source>
        <translation>Henkilökuntamme auttaa sinua</translation>
    </message>
    <message>
        <source>Without these ways of identifying, the reset is made together with staff.</source>
        <translation>Jos kumpikaan tunnistustapa ei käy, nollaus tehdään henkilökunnan kanssa.</translation>
    </message>
    <message>
        <source>Take your passport or your official identity card of a Schengen country with you.</source>
        <extracomment>Source of the documents: the school&apos;s guide to new users (passport or official Schengen area identity card)</extracomment>
        <translation>Ota mukaan passi tai Schengen-maan virallinen henkilökortti.</translation>
    </message>
    <message>
        <source>Press “Ask for help” and staff will see that you are waiting.</source>
        <translation>Paina ”Pyydä apua”, niin henkilökunta näkee, että odotat.</translation>
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
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message>
        <source>The identification was cancelled</source>
        <translation>Tunnistautuminen peruttiin</translation>
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
        <source>Take your bank codes or your phone in your hand first, then try again.</source>
        <translation>Ota ensin pankkitunnukset tai puhelin esille ja yritä sitten uudelleen.</translation>
    </message>
    <message>
        <source>The 10 minutes are over</source>
        <translation>10 minuuttia on kulunut</translation>
    </message>
    <message>
        <source>Candour ID gives 10 minutes for the whole identification.</source>
        <translation>Candour ID antaa koko tunnistautumiseen 10 minuuttia.</translation>
    </message>
    <message>
        <source>Have your passport or identity card ready and your private mail open on your phone, then try again.</source>
        <translation>Ota passi tai henkilökortti esille, avaa yksityinen sähköpostisi puhelimessa ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>This phone does not do for Candour ID</source>
        <translation>Candour ID ei toimi tällä puhelimella</translation>
    </message>
    <message>
        <source>The phone must install the Candour ID app and read the chip of your document.</source>
        <translation>Puhelimeen on voitava asentaa Candour ID -sovellus, ja sen on luettava asiakirjan siru.</translation>
    </message>
    <message>
        <source>Use another phone, if you have one with you.</source>
        <translation>Käytä toista puhelinta, jos sinulla on sellainen mukana.</translation>
    </message>
    <message>
        <source>This document does not do</source>
        <translation>Tämä asiakirja ei käy</translation>
    </message>
    <message>
        <source>Candour ID needs a passport, or an identity card with a chip. A residence permit does not do.</source>
        <translation>Candour ID vaatii passin tai sirullisen henkilökortin. Oleskelulupakortti ei käy.</translation>
    </message>
    <message>
        <source>Use another document, if you have one with you.</source>
        <translation>Käytä toista asiakirjaa, jos sinulla on sellainen mukana.</translation>
    </message>
    <message>
        <source>The tries are used up</source>
        <translation>Yritykset on käytetty</translation>
    </message>
    <message>
        <source>Candour ID allows a few tries in one identification.</source>
        <translation>Candour ID sallii muutaman yrityksen yhdessä tunnistautumisessa.</translation>
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
        <source>This is no fault of yours. The service or the network has a disturbance.</source>
        <translation>Tämä ei johdu sinusta. Palvelussa tai verkossa on häiriö.</translation>
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
    <message numerus="yes">
        <source>This kiosk starts an identification %n time(s) in one visit, and they have been used.</source>
        <translation>
            <numerusform>Laite aloittaa tunnistautumisen %n kerran yhdellä käynnillä, ja se on käytetty.</numerusform>
            <numerusform>Laite aloittaa tunnistautumisen %n kertaa yhdellä käynnillä, ja ne on käytetty.</numerusform>
        </translation>
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
</context>
<context>
    <name>kiosk::OwnPhonePage</name>
    <message>
        <source>Reset on your own phone</source>
        <translation>Nollaa omalla puhelimellasi</translation>
    </message>
    <message>
        <source>The same service works on your phone. Nothing of it passes through this kiosk.</source>
        <translation>Sama palvelu toimii puhelimessasi. Mikään siitä ei kulje tämän laitteen kautta.</translation>
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
        <source>Select “%1” and identify yourself.</source>
        <extracomment>%1 is what the service&apos;s page calls it, such as “MFA reset”</extracomment>
        <translation>Valitse ”%1” ja tunnistaudu.</translation>
    </message>
    <message>
        <source>Wait until the page says that your MFA settings have been reset.</source>
        <translation>Odota, kunnes sivu kertoo, että MFA-asetuksesi on nollattu.</translation>
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
        <comment>page&apos;s question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Kyllä</translation>
    </message>
    <message>
        <source>No</source>
        <comment>page&apos;s question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Ei</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page&apos;s message</comment>
        <translation>Sulje</translation>
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
</context>
<context>
    <name>kiosk::SessionWindow</name>
    <message>
        <source>Demo: a practice service on this computer. Nothing here is real.</source>
        <translation>Esittely: harjoituspalvelu tällä tietokoneella. Mikään tässä ei ole oikeaa.</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <extracomment>Button on every screen, bottom left</extracomment>
        <translation>Pyydä apua</translation>
    </message>
    <message>
        <source>Your call for help shows here. Staff: %1</source>
        <extracomment>After &quot;Ask for help&quot;; %1 is a place, such as &quot;the service desk&quot;</extracomment>
        <translation>Avunpyyntösi näkyy tässä. Henkilökunta: %1</translation>
    </message>
    <message>
        <source>Someone is coming to help you.</source>
        <translation>Joku tulee auttamaan sinua.</translation>
    </message>
    <message>
        <source>Rehearsal by staff: every page is let through and listed. Not for visitors.</source>
        <extracomment>Ribbon on every screen of a rehearsal</extracomment>
        <translation>Henkilökunnan harjoitus: jokainen sivu päästetään läpi ja luetteloidaan. Ei asiakkaille.</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpPage</name>
    <message>
        <source>Set Authenticator up again</source>
        <translation>Ota Authenticator uudelleen käyttöön</translation>
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
        <source>With my phone only</source>
        <extracomment>How to set Authenticator up: with the phone alone</extracomment>
        <translation>Vain puhelimella</translation>
    </message>
    <message>
        <source>With a computer too</source>
        <extracomment>How to set Authenticator up: with the phone and a computer of one&apos;s own</extracomment>
        <translation>Myös tietokoneella</translation>
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
        <extracomment>Below the QR code of the school&apos;s own guide</extracomment>
        <translation>Tarkempi ohje</translation>
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
        <extracomment>Below the steps that quote Microsoft&apos;s pages</extracomment>
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
        <source>It still asks for the old Authenticator</source>
        <translation>Se kysyy yhä vanhaa Authenticatoria</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Se toimii</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSteps</name>
    <message>
        <source>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;Microsoft Corporation&lt;/b&gt;: other apps look alike.</source>
        <translation>Lue puhelimesi sovelluskaupan koodi. Julkaisijan on oltava &lt;b&gt;Microsoft Corporation&lt;/b&gt;: muut sovellukset voivat näyttää samalta.</translation>
    </message>
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
        <source>Scan the large QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Lue iso QR-koodi puhelimesi kameralla ja avaa &lt;b&gt;%1&lt;/b&gt; puhelimessasi.</translation>
    </message>
    <message>
        <source>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Avaa &lt;b&gt;%1&lt;/b&gt; omalla tietokoneellasi. Älä koskaan kirjaudu tällä laitteella.</translation>
    </message>
    <message>
        <source>If it asks %1, choose %2 on every device that is not yours alone.</source>
        <extracomment>%1 is Microsoft&apos;s “Stay signed in?”, %2 is “No”</extracomment>
        <translation>Jos se kysyy %1, valitse %2 jokaisella laitteella, joka ei ole vain sinun.</translation>
    </message>
    <message>
        <source>Let Microsoft start the set-up</source>
        <translation>Anna Microsoftin aloittaa käyttöönotto</translation>
    </message>
    <message>
        <source>Microsoft says %1 or %2. Press %3.</source>
        <extracomment>%1 and %2 are Microsoft&apos;s headings, %3 is its button “Next”</extracomment>
        <translation>Microsoft näyttää %1 tai %2. Paina %3.</translation>
    </message>
    <message>
        <source>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</source>
        <translation>Jos se tarjoaa pääsyavainta (passkey), voit ohittaa sen tai luoda sen omassa puhelimessasi, et koskaan tällä laitteella.</translation>
    </message>
    <message>
        <source>Add your account with the link</source>
        <translation>Lisää tili linkillä</translation>
    </message>
    <message>
        <source>Press %1 until the page gives you a link that opens Authenticator. Press the link: the app adds your account.</source>
        <extracomment>%1 is Microsoft&apos;s button “Next”</extracomment>
        <translation>Paina %1, kunnes sivu antaa linkin, joka avaa Authenticatorin. Paina linkkiä: sovellus lisää tilisi.</translation>
    </message>
    <message>
        <source>Add your account with the QR code</source>
        <translation>Lisää tili QR-koodilla</translation>
    </message>
    <message>
        <source>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</source>
        <extracomment>%1 is Microsoft&apos;s button “Next”, %2 the kind of account, %3 “Scan a QR code”</extracomment>
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
        <translation>Sivulla näkyy luku, jota sovellus kysyy. Palaa sitten sivulle ja paina %1 ja %2.</translation>
    </message>
    <message>
        <source>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</source>
        <translation>Tietokoneella näkyy luku, jota sovellus kysyy. Paina sitten tietokoneella %1 ja %2.</translation>
    </message>
    <message>
        <source>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</source>
        <translation>Microsoft antaa käyttöönottoon 15 minuuttia. Jos se kestää kauemmin, sinun on kirjauduttava uudelleen.</translation>
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
        <source>The guide of %1 has these steps in more detail. Scan its QR code to take it with you.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Samat vaiheet ovat tarkemmin oppilaitoksen ohjeessa (%1). Lue sen QR-koodi, niin saat ohjeen mukaasi.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they revoke your sessions.</source>
        <translation>&lt;b&gt;Varastettiinko puhelimesi?&lt;/b&gt; Nollaus ei katkaise vanhoja kirjautumisia. Kerro henkilökunnalle, niin he katkaisevat ne.</translation>
    </message>
    <message>
        <source>Install Microsoft Authenticator</source>
        <translation>Asenna Microsoft Authenticator</translation>
    </message>
</context>
<context>
    <name>kiosk::SisterSchoolPage</name>
    <message>
        <source>This address belongs to another school: %1</source>
        <extracomment>%1 is a school&apos;s name in the nominative</extracomment>
        <translation>Tämä osoite kuuluu toiselle oppilaitokselle: %1</translation>
    </message>
    <message>
        <source>That school resets Authenticator in its own service.</source>
        <translation>Tämä oppilaitos nollaa Authenticatorin omassa palvelussaan.</translation>
    </message>
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
        <source>This device has no voice for this language.</source>
        <extracomment>The screen cannot be read aloud in the language of the screen</extracomment>
        <translation>Tällä laitteella ei ole ääntä tälle kielelle.</translation>
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
        <source>Stop reading</source>
        <extracomment>Button: reading aloud ends</extracomment>
        <translation>Lopeta lukeminen</translation>
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
        <extracomment>Above the ticket&apos;s number, such as A7</extracomment>
        <translation>Numerosi</translation>
    </message>
    <message>
        <source>When it is time, open %1 on your phone and follow what it says.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Kun aika on tullut, avaa puhelimessasi %1 ja toimi ohjeiden mukaan.</translation>
    </message>
    <message>
        <source>Do not sign in directly inside the Authenticator app.</source>
        <translation>Älä kirjaudu suoraan Authenticator-sovelluksessa.</translation>
    </message>
    <message>
        <source>If it still asks for the old Authenticator, come back and touch your number on the first screen.</source>
        <translation>Jos se kysyy yhä vanhaa Authenticatoria, palaa tänne ja kosketa numeroasi aloitusnäytöllä.</translation>
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
        <source>should be ready now</source>
        <extracomment>%1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>pitäisi olla nyt valmis</translation>
    </message>
    <message>
        <source>ready by %1</source>
        <translation>valmis %1 mennessä</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Valmis, vapauta laite</translation>
    </message>
    <message>
        <source>Stay here instead</source>
        <translation>Jään tähän</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product under the organisation&apos;s name, top left on every screen</extracomment>
        <translation>Authenticatorin nollaus</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>The four steps of a visit, in the step bar: as short as possible</extracomment>
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
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of four, its name</extracomment>
        <translation>Vaihe %1/%2: %3</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>Accessible name of the switch that has the screen read aloud</extracomment>
        <translation>Lue ääneen</translation>
    </message>
    <message>
        <source>Plug in headphones to listen</source>
        <extracomment>Beside the disabled switch &quot;Read aloud&quot;</extracomment>
        <translation>Kytke kuulokkeet, niin voit kuunnella</translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation>Näppäin F9</translation>
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
        <extracomment>Below &quot;Opening the identity service…&quot;</extracomment>
        <translation>Yläpuolella lukee aina, kenen sivua katsot.</translation>
    </message>
    <message>
        <source>Cancel and start over</source>
        <translation>Keskeytä ja aloita alusta</translation>
    </message>
    <message>
        <source>Time left for this page %1</source>
        <extracomment>%1 is minutes and seconds, such as 4:12</extracomment>
        <translation>Aikaa tällä sivulla %1</translation>
    </message>
</context>
<context>
    <name>kiosk::WaitPage</name>
    <message>
        <source>Install Microsoft Authenticator</source>
        <translation>Asenna Microsoft Authenticator</translation>
    </message>
    <message>
        <source>Publisher: Microsoft Corporation. Do not sign in to the app yet.</source>
        <translation>Julkaisija: Microsoft Corporation. Älä kirjaudu sovellukseen vielä.</translation>
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
        <source>QR code: %1</source>
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
        <source>Now set Authenticator up again on your phone.</source>
        <translation>Ota Authenticator nyt uudelleen käyttöön puhelimessasi.</translation>
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
        <source>ready since %1</source>
        <extracomment>Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>valmis %1 alkaen</translation>
    </message>
    <message>
        <source>ready by %1</source>
        <translation>valmis %1 mennessä</translation>
    </message>
    <message>
        <source>You can try again in a minute</source>
        <translation>Voit yrittää uudelleen minuutin kuluttua</translation>
    </message>
    <message>
        <source>You can try from %1 on</source>
        <extracomment>Beside the disabled button &quot;Try now&quot;; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24</extracomment>
        <translation>Voit yrittää %1 alkaen</translation>
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
    <message numerus="yes">
        <source>It takes up to %n minute(s). Use the time:</source>
        <translation>
            <numerusform>Tähän menee enintään %n minuutti. Käytä aika hyödyksi:</numerusform>
            <numerusform>Tähän menee enintään %n minuuttia. Käytä aika hyödyksi:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Spoken while the countdown of the wait runs</extracomment>
        <translation>
            <numerusform>%n minuutti jäljellä</numerusform>
            <numerusform>%n minuuttia jäljellä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n sekunti jäljellä</numerusform>
            <numerusform>%n sekuntia jäljellä</numerusform>
        </translation>
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
        <source>Bank codes or passport</source>
        <translation>Pankkitunnukset tai passi</translation>
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
        <source>5–25 min</source>
        <translation>5–25 min</translation>
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
</context>
</TS>
