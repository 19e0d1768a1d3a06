<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AgsConnector</name>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source> ({count} pages asked for again)</source>
            <translation> ({count} Seiten erneut angefordert)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source> It has: {names}.</source>
            <translation> Vorhanden sind: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>0: as it follows from the width and the extent's shape.</source>
            <translation>0: ergibt sich aus der Breite und der Form der Ausdehnung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 folder</source>
            <translation>1 Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 group layer</source>
            <translation>1 Gruppenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 layer</source>
            <translation>1 Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 service</source>
            <translation>1 Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 table</source>
            <translation>1 Tabelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connections.py" />
            <source>A connection needs a name and an address.</source>
            <translation>Eine Verbindung braucht einen Namen und eine Adresse.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>A copy of the rows that were not matched, with status, score and reason. Optional.</source>
            <translation>Eine Kopie der nicht zugeordneten Zeilen mit Status, Bewertung und Grund. Optional.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>A distance needs an extent or a filter layer to measure from.</source>
            <translation>Eine Entfernung braucht eine Ausdehnung oder einen Filterlayer, von denen aus gemessen wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>A fresh token is refused</source>
            <translation>Ein neues Token wird abgelehnt</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/transform.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>A geometry cannot be brought from {source} to {target}: {reason}</source>
            <translation>Eine Geometrie lässt sich nicht von {source} nach {target} umrechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <source>A geometry cannot be read.</source>
            <translation>Eine Geometrie kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>A geometry to filter by cannot be brought into the layer's CRS {crs}: {reason}</source>
            <translation>Eine Filtergeometrie lässt sich nicht in das KBS {crs} des Layers umrechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>A layer or table whose object ids say for which rows to fetch. Empty: for all.</source>
            <translation>Ein Layer oder eine Tabelle, deren Objekt-IDs angeben, für welche Zeilen abgerufen wird. Leer: für alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>A part of the image cannot be read: {reason}</source>
            <translation>Ein Teil des Bildes kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>A server, a portal, a folder, a service or a layer, as copied from a web browser.</source>
            <translation>Ein Server, ein Portal, ein Ordner, ein Dienst oder ein Layer, wie aus einem Webbrowser kopiert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>A table with a row per service; status and reason say which folders could not be read, and why.</source>
            <translation>Eine Tabelle mit einer Zeile je Dienst; Status und Grund sagen, welche Ordner nicht gelesen werden konnten und warum.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>A task takes only a CRS with an EPSG or ESRI code.</source>
            <translation>Eine Aufgabe nimmt nur ein KBS mit einem EPSG- oder ESRI-Code an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>ADDRESS is neither a line nor JSON: {reason}</source>
            <translation>ADDRESS ist weder eine Zeile noch JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/notifier.py" />
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector</source>
            <translation>AGS Connector</translation>
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector Panel</source>
            <translation>Bedienfeld AGS Connector</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layer_tokens.py" />
            <source>AGS Connector: layers of {host} (renewed by itself)</source>
            <translation>AGS Connector: Layer von {host} (wird selbsttätig erneuert)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Add Connection</source>
            <translation>Verbindung hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Add Connection…</source>
            <translation>Verbindung hinzufügen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Features to Map</source>
            <translation>Objekte zur Karte hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Vector Tiles to Map</source>
            <translation>Vektorkacheln zur Karte hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add as Map Image</source>
            <translation>Als Kartenbild hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Add the certificate authority of your organisation to QGIS</source>
            <translation>Die Zertifizierungsstelle Ihrer Organisation zu QGIS hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>Adding “{name}”</source>
            <translation>„{name}“ wird hinzugefügt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Address candidates</source>
            <translation>Adresskandidaten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Addresses found</source>
            <translation>Gefundene Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Addresses matched</source>
            <translation>Zugeordnete Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Addresses not matched</source>
            <translation>Nicht zugeordnete Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Also features within this distance of the extent or the filter layer.</source>
            <translation>Auch Objekte innerhalb dieser Entfernung von der Ausdehnung oder vom Filterlayer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Also fetch the files attached to features.</source>
            <translation>Auch die Dateien abrufen, die an Objekte angehängt sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>An earlier run was asked for something else, or the service has changed: starting anew.</source>
            <translation>Ein früherer Lauf hatte andere Vorgaben, oder der Dienst hat sich geändert: Es wird neu begonnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>An interrupted run of {time} got answers to {count} addresses: they are not asked for again.</source>
            <translation>Ein unterbrochener Lauf von {time} hat Antworten zu {count} Adressen erhalten: Diese werden nicht erneut angefragt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Any table or layer with addresses; with “Selected features only” just those.</source>
            <translation>Eine beliebige Tabelle oder ein Layer mit Adressen; mit „Nur gewählte Objekte“ nur diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>ArcGIS REST service</source>
            <translation>ArcGIS-REST-Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>ArcGIS Server {version}</source>
            <translation>ArcGIS Server {version}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>ArcGIS: {name}</source>
            <translation>ArcGIS: {name}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>As asked, no more than {count} features are downloaded.</source>
            <translation>Wie gewünscht werden nicht mehr als {count} Objekte heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the administrator for an https address, or allow http for this site in its connection.</source>
            <translation>Bitten Sie die Administration um eine https-Adresse, oder erlauben Sie http für diesen Server in seiner Verbindung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the server's administrator for its certificate authority and add it in Settings &gt; Options &gt; Authentication &gt; Manage Certificates.</source>
            <translation>Fragen Sie die Administration des Servers nach ihrer Zertifizierungsstelle, und fügen Sie diese unter Einstellungen &gt; Optionen &gt; Authentifizierung &gt; Zertifikate verwalten hinzu.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <location filename="../ags_connector/bridge/geopackage/relations.py" />
            <source>Attachments of {layer}</source>
            <translation>Anhänge von {layer}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication</source>
            <translation>Authentifizierung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Authentication configuration of QGIS</source>
            <translation>Authentifizierungskonfiguration von QGIS</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication configuration to sign in with. Empty: the one saved with the connection, if any.</source>
            <translation>Authentifizierungskonfiguration für die Anmeldung. Leer: gegebenenfalls die mit der Verbindung gespeicherte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Beyond the service's limit it is drawn in parts.</source>
            <translation>Über die Grenze des Dienstes hinaus wird in Teilen gezeichnet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>CRS of the output</source>
            <translation>KBS der Ausgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Canceled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>Canceled: run it again with the same input to go on where it stopped.</source>
            <translation>Abgebrochen: Führen Sie es mit derselben Eingabe erneut aus, um an der Abbruchstelle fortzufahren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Canceled: the output holds the first {count} points.</source>
            <translation>Abgebrochen: Die Ausgabe enthält die ersten {count} Punkte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Canceled: the output holds {count} rows, not all.</source>
            <translation>Abgebrochen: Die Ausgabe enthält {count} Zeilen, nicht alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Canceled: the table holds {count} services, not all.</source>
            <translation>Abgebrochen: Die Tabelle enthält {count} Dienste, nicht alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>Canceled: written {written} of {expected}. The output holds only these.</source>
            <translation>Abgebrochen: {written} von {expected} geschrieben. Die Ausgabe enthält nur diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Candidates found</source>
            <translation>Gefundene Kandidaten</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Cannot start</source>
            <translation>Start nicht möglich</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Catalog URL</source>
            <translation>Katalog-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Cell size</source>
            <translation>Zellengröße</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Certificate not trusted</source>
            <translation>Zertifikat nicht vertrauenswürdig</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Certificates…</source>
            <translation>Zertifikate…</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check that the folder exists, that the disk has room, and that no other program uses the file.</source>
            <translation>Prüfen Sie, ob der Ordner existiert, ob auf dem Datenträger Platz ist und ob kein anderes Programm die Datei benutzt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the address, the network and the proxy in Settings &gt; Options &gt; Network.</source>
            <translation>Prüfen Sie die Adresse, das Netzwerk und den Proxy unter Einstellungen &gt; Optionen &gt; Netzwerk.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the input; if it is right, try again later or tell the server's administrator.</source>
            <translation>Prüfen Sie die Eingabe; ist sie richtig, versuchen Sie es später erneut oder benachrichtigen Sie die Administration des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the spelling; the catalog lists what the server has.</source>
            <translation>Prüfen Sie die Schreibweise; der Katalog führt auf, was der Server hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the user name and the password, and whether this account may use the server from programs.</source>
            <translation>Prüfen Sie Benutzername und Passwort und ob dieses Konto den Server aus Programmen heraus benutzen darf.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Choose an authentication configuration that may use this service, or renew the one in use.</source>
            <translation>Wählen Sie eine Authentifizierungskonfiguration, die diesen Dienst benutzen darf, oder erneuern Sie die verwendete.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clip features</source>
            <translation>Objekte zuschneiden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clipped features</source>
            <translation>Zugeschnittene Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Coded values</source>
            <translation>Codierte Werte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Collapse All</source>
            <translation>Alle einklappen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Compare the clocks of this computer and of the servers, and tell the server's administrator.</source>
            <translation>Vergleichen Sie die Uhren dieses Rechners und der Server, und benachrichtigen Sie die Administration des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Compute layer statistics</source>
            <translation>Layerstatistik berechnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Connect to an ArcGIS server, a service or a layer to browse it here.</source>
            <translation>Verbinden Sie sich mit einem ArcGIS-Server, einem Dienst oder einem Layer, um ihn hier zu durchsuchen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Connecting…</source>
            <translation>Verbindung wird hergestellt…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection failed: {reason}</source>
            <translation>Verbindung fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Connections (*.json)</source>
            <translation>Verbindungen (*.json)</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Coordinates were transformed to WGS 84, the only reference of this format.</source>
            <translation>Die Koordinaten wurden nach WGS 84 transformiert, dem einzigen Bezugssystem dieses Formats.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Copy URL</source>
            <translation>URL kopieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Copy the ArcGIS connections of the Browser panel; the originals stay.</source>
            <translation>Die ArcGIS-Verbindungen des Browser-Bedienfelds kopieren; die Originale bleiben erhalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Correct the input and run again.</source>
            <translation>Berichtigen Sie die Eingabe, und führen Sie es erneut aus.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>Dates and times are in UTC; file outputs of QGIS keep whole seconds and no zone: {names}.</source>
            <translation>Datum und Uhrzeit sind in UTC; Dateiausgaben von QGIS behalten ganze Sekunden und keine Zeitzone: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/notifier.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Distance</source>
            <translation>Entfernung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Distance (metres)</source>
            <translation>Entfernung (Meter)</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Domains are not stored: {names}.</source>
            <translation>Domänen werden nicht gespeichert: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to sign in.</source>
            <translation>Doppelklicken Sie, um sich anzumelden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to try again.</source>
            <translation>Doppelklicken Sie, um es erneut zu versuchen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Download Features…</source>
            <translation>Objekte herunterladen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Download features</source>
            <translation>Objekte herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Downloaded features</source>
            <translation>Heruntergeladene Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>Downloaded from {url} on {date}.</source>
            <translation>Am {date} von {url} heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Draw the loaded layer with the symbols and labels of the service, as far as QGIS can.</source>
            <translation>Den geladenen Layer mit den Symbolen und Beschriftungen des Dienstes zeichnen, soweit QGIS es kann.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Edit Connection</source>
            <translation>Verbindung bearbeiten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Edit Connection…</source>
            <translation>Verbindung bearbeiten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Empty: the coordinates stay as the layer has them. The server transforms them where it knows the CRS by its EPSG or ESRI code, otherwise QGIS does.</source>
            <translation>Leer: Die Koordinaten bleiben, wie der Layer sie hat. Der Server transformiert sie, wenn er das KBS an seinem EPSG- oder ESRI-Code erkennt, sonst QGIS.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Every cell that this rectangle touches is fetched. Empty: the whole image, or the mask's part.</source>
            <translation>Jede Zelle, die dieses Rechteck berührt, wird abgerufen. Leer: das ganze Bild oder der Teil in der Maske.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Export Connections</source>
            <translation>Verbindungen exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Export Connections…</source>
            <translation>Verbindungen exportieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Export Image…</source>
            <translation>Bild exportieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Export image</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Export layers</source>
            <translation>Layer exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Export map image</source>
            <translation>Kartenbild exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>Export to KMZ</source>
            <translation>Als KMZ exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>FIELD_MAP has to look like {"locator field": "field or QGIS expression"}, for example {example}.</source>
            <translation>FIELD_MAP muss die Form {"Locatorfeld": "Feld oder QGIS-Ausdruck"} haben, zum Beispiel {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>FIELD_MAP is no JSON: {reason}</source>
            <translation>FIELD_MAP ist kein JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Feature service</source>
            <translation>Feature-Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Features are written there as GeoPackages, named after the result; files keep the name they have.</source>
            <translation>Objekte werden dort als GeoPackages geschrieben, benannt nach dem Ergebnis; Dateien behalten ihren Namen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Features expected</source>
            <translation>Erwartete Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Features written</source>
            <translation>Geschriebene Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>Fetch job results</source>
            <translation>Job-Ergebnisse abrufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Fetch related records</source>
            <translation>Verknüpfte Datensätze abrufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field aliases are not stored.</source>
            <translation>Feldaliasse werden nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>Field aliases, the meaning of codes and styles are shown on the layer once loaded; the file does not store them.</source>
            <translation>Feldaliasse, die Bedeutung von Codes und Stile zeigt der Layer, sobald er geladen ist; die Datei speichert sie nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Field map</source>
            <translation>Feldzuordnung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field names were changed: {names}.</source>
            <translation>Feldnamen wurden geändert: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Field with object ids</source>
            <translation>Feld mit Objekt-IDs</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Field with the whole address</source>
            <translation>Feld mit der ganzen Adresse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Fields are called otherwise in the file: {names}.</source>
            <translation>Felder heißen in der Datei anders: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Fields of the locator to keep, separated by commas; * and ? are wildcards. Empty: all of them.</source>
            <translation>Felder des Locators, die behalten werden, durch Kommas getrennt; * und ? sind Platzhalter. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Fields to group by, separated by commas: a row for each group. Empty: one row for all.</source>
            <translation>Felder, nach denen gruppiert wird, durch Kommas getrennt: eine Zeile für jede Gruppe. Leer: eine Zeile für alles.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Fields to sort by, for example: STATE, POP DESC. Empty: by object id.</source>
            <translation>Felder, nach denen sortiert wird, zum Beispiel: STATE, POP DESC. Leer: nach Objekt-ID.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/field_names.py" />
            <location filename="../ags_connector/processing/geocoding/match_columns.py" />
            <source>Fields were renamed: {names}.</source>
            <translation>Felder wurden umbenannt: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_inputs.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Filter (SQL where)</source>
            <translation>Filter (SQL where)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Filter by name</source>
            <translation>Nach Namen filtern</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Filter layer</source>
            <translation>Filterlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Filter of groups (SQL having)</source>
            <translation>Filter der Gruppen (SQL having)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Filter of the related rows</source>
            <translation>Filter der verknüpften Zeilen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Filters of layers</source>
            <translation>Filter der Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Find address candidates</source>
            <translation>Adresskandidaten suchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Folder for the results</source>
            <translation>Ordner für die Ergebnisse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>For addresses in several fields: JSON that gives a field or a QGIS expression for each field of the locator, for example {example}.</source>
            <translation>Für Adressen in mehreren Feldern: JSON, das für jedes Feld des Locators ein Feld oder einen QGIS-Ausdruck angibt, zum Beispiel {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or after this moment.</source>
            <translation>Für Layer mit Zeit: nur Objekte zu oder nach diesem Zeitpunkt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or before this moment.</source>
            <translation>Für Layer mit Zeit: nur Objekte zu oder vor diesem Zeitpunkt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>From (UTC)</source>
            <translation>Von (UTC)</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>GeoJSON in another reference than WGS 84 is not understood by every program.</source>
            <translation>GeoJSON in einem anderen Bezugssystem als WGS 84 wird nicht von jedem Programm verstanden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage files (*.gpkg)</source>
            <translation>GeoPackage-Dateien (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Geocode addresses</source>
            <translation>Adressen geokodieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Geocoded addresses</source>
            <translation>Geokodierte Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Geocoding</source>
            <translation>Geokodierung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geocoding service</source>
            <translation>Geokodierungsdienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geometry service</source>
            <translation>Geometriedienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Geoprocessing</source>
            <translation>Geoverarbeitung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geoprocessing service</source>
            <translation>Geoverarbeitungsdienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Give either the field of the address or a field map, not both.</source>
            <translation>Geben Sie entweder das Feld der Adresse oder eine Feldzuordnung an, nicht beides.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Go on where an earlier run stopped</source>
            <translation>Fortfahren, wo ein früherer Lauf angehalten hat</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Go on with interrupted work</source>
            <translation>Unterbrochene Arbeit fortsetzen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Going on where an earlier run stopped, with “{path}”.</source>
            <translation>Es wird mit „{path}“ fortgefahren, wo ein früherer Lauf angehalten hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Greatest number of candidates</source>
            <translation>Höchstzahl der Kandidaten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Greatest number of features</source>
            <translation>Höchstzahl der Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Group by</source>
            <translation>Gruppieren nach</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Group layer</source>
            <translation>Gruppenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Height (pixels)</source>
            <translation>Höhe (Pixel)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>How cells are computed where cell size or CRS are not the service's own.</source>
            <translation>Wie Zellen berechnet werden, wenn Zellengröße oder KBS nicht die des Dienstes sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>How far from a point an address may be. Empty: as far as the locator looks. Some newer locators pay no regard to it.</source>
            <translation>Wie weit eine Adresse von einem Punkt entfernt sein darf. Leer: so weit der Locator sucht. Manche neueren Locators beachten dies nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>How the filter stands to the features. contains: the filter contains the feature; within: the filter lies within the feature. It counts for the filter layer, or else for the extent.</source>
            <translation>Wie der Filter zu den Objekten steht. contains: Der Filter enthält das Objekt; within: Der Filter liegt innerhalb des Objekts. Das gilt für den Filterlayer, sonst für die Ausdehnung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Identify image values at points</source>
            <translation>Bildwerte an Punkten abfragen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>If the same export was stopped before, fetch only what is missing. Otherwise start anew.</source>
            <translation>Wurde derselbe Export vorher angehalten, nur das Fehlende abrufen. Sonst neu beginnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Image service</source>
            <translation>Bilddienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>Image service URL</source>
            <translation>URL des Bilddienstes</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Import Connections</source>
            <translation>Verbindungen importieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Import Connections…</source>
            <translation>Verbindungen importieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Import Toolbox…</source>
            <translation>Werkzeugkiste importieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>Import the toolbox again (“Import toolbox”), then check the values.</source>
            <translation>Importieren Sie die Werkzeugkiste erneut („Werkzeugkiste importieren“), und prüfen Sie dann die Werte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Import toolbox</source>
            <translation>Werkzeugkiste importieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>In units of the output's CRS. Empty: the cells of the service, which are then not resampled.</source>
            <translation>In Einheiten des KBS der Ausgabe. Leer: die Zellen des Dienstes, die dann nicht neu abgetastet werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Interpolation</source>
            <translation>Interpolation</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Its name (in any case, with * and ?) or its id. Empty: the only one that the layer has.</source>
            <translation>Ihr Name (Groß-/Kleinschreibung beliebig, mit * und ?) oder ihre ID. Leer: die einzige, die der Layer hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Its tasks run {way}.</source>
            <translation>Ihre Aufgaben laufen {way}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>Job URL</source>
            <translation>Job-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ file</source>
            <translation>KMZ-Datei</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ files (*.kmz)</source>
            <translation>KMZ-Dateien (*.kmz)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ,KML,Google Earth,globe,download,export</source>
            <translation>KMZ,KML,Google Earth,Globus,herunterladen,Download,Export</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Keep the symbols and labels of the server as default styles.</source>
            <translation>Die Symbole und Beschriftungen des Servers als Standardstile behalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted in QGIS's authentication database, and exchanged for tokens.</source>
            <translation>Wird verschlüsselt in der Authentifizierungsdatenbank von QGIS aufbewahrt und gegen Token eingetauscht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted. It cannot be renewed: when it ends, enter another one.</source>
            <translation>Wird verschlüsselt aufbewahrt. Es kann nicht erneuert werden: Wenn es abläuft, geben Sie ein anderes ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Layer URL</source>
            <translation>Layer-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer of {shape}</source>
            <translation>Layer ({shape})</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Layers</source>
            <translation>Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Layers and tables written</source>
            <translation>Geschriebene Layer und Tabellen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Layers of this connection stay in your projects.</source>
            <translation>Layer dieser Verbindung bleiben in Ihren Projekten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Least score</source>
            <translation>Mindestbewertung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>List services</source>
            <translation>Dienste auflisten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>Locator URL</source>
            <translation>Locator-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Map image</source>
            <translation>Kartenbild</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Map service</source>
            <translation>Kartendienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Map service URL</source>
            <translation>URL des Kartendienstes</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>MapInfo files have 0 for a missing number, no heights, and .tab rounds coordinates.</source>
            <translation>MapInfo-Dateien enthalten 0 für eine fehlende Zahl und keine Höhen, und .tab rundet Koordinaten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Mask layer</source>
            <translation>Maskenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Match fields</source>
            <translation>Trefferfelder</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Matches with a lower score, from 0 to 100, count as unmatched. 0: all matches count.</source>
            <translation>Treffer mit einer niedrigeren Bewertung, von 0 bis 100, gelten als nicht zugeordnet. 0: Alle Treffer gelten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Mosaic rule</source>
            <translation>Mosaikregel</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Name of one of the service's raster functions, such as Hillshade, or a whole rendering rule as JSON. Empty: the original values.</source>
            <translation>Name einer der Rasterfunktionen des Dienstes, etwa Hillshade, oder eine ganze Darstellungsregel (rendering rule) als JSON. Leer: die ursprünglichen Werte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Name of the toolbox</source>
            <translation>Name der Werkzeugkiste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Names of the fields to keep, separated by commas; * and ? are wildcards. Empty: all fields.</source>
            <translation>Namen der Felder, die behalten werden, durch Kommas getrennt; * und ? sind Platzhalter. Leer: alle Felder.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Names or ids of layers and tables, separated by commas; * and ? are wildcards, a group stands for the layers in it. Empty: all.</source>
            <translation>Namen oder IDs von Layern und Tabellen, durch Kommas getrennt; * und ? sind Platzhalter, eine Gruppe steht für die Layer darin. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Names or ids of the layers to draw, separated by commas; * and ? are wildcards. Empty: those that the map shows by itself.</source>
            <translation>Namen oder IDs der Layer, die gezeichnet werden, durch Kommas getrennt; * und ? sind Platzhalter. Leer: die, die die Karte von sich aus zeigt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Names or numbers from 0, separated by commas. Empty: all bands.</source>
            <translation>Namen oder Nummern ab 0, durch Kommas getrennt. Leer: alle Kanäle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Network analysis service</source>
            <translation>Netzwerkanalysedienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No answer in time</source>
            <translation>Keine rechtzeitige Antwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No connection</source>
            <translation>Keine Verbindung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No encrypted sign-in</source>
            <translation>Keine verschlüsselte Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>No more than this many places. 0: as many as the locator gives.</source>
            <translation>Nicht mehr als so viele Orte. 0: so viele, wie der Locator liefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>No sign-in</source>
            <translation>Keine Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>None of the fields looks like a part of an address ({fields}). Choose the field of the address, or give a field map with these fields of the locator: {wanted}.</source>
            <translation>Keines der Felder sieht wie ein Teil einer Adresse aus ({fields}). Wählen Sie das Feld der Adresse, oder geben Sie eine Feldzuordnung mit diesen Feldern des Locators an: {wanted}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not an ArcGIS answer</source>
            <translation>Keine ArcGIS-Antwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Nothing here</source>
            <translation>Hier ist nichts</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Nothing was written.</source>
            <translation>Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Object id in “{name}”</source>
            <translation>Objekt-ID in „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features that stand in the spatial relation to the features of this layer (or to its selected ones), taken together.</source>
            <translation>Nur Objekte, die in der räumlichen Beziehung zu den Objekten dieses Layers (oder zu seinen gewählten), zusammengenommen, stehen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features within or touching this rectangle. Empty: everywhere.</source>
            <translation>Nur Objekte, die in diesem Rechteck liegen oder es berühren. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Only features within or touching this rectangle; tables come whole. Empty: everywhere.</source>
            <translation>Nur Objekte, die in diesem Rechteck liegen oder es berühren; Tabellen kommen ganz. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Only groups that meet this SQL condition, for example: sum(ACRES) &gt; 1000. Needs fields to group by.</source>
            <translation>Nur Gruppen, die diese SQL-Bedingung erfüllen, zum Beispiel: sum(ACRES) &gt; 1000. Braucht Felder, nach denen gruppiert wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only places in this country, by its code such as USA; several are separated by commas. Empty: everywhere.</source>
            <translation>Nur Orte in diesem Land, angegeben mit seinem Code wie USA; mehrere werden durch Kommas getrennt. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Only places within this rectangle. Empty: everywhere.</source>
            <translation>Nur Orte in diesem Rechteck. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Only rasters from this time on, UTC.</source>
            <translation>Nur Raster ab dieser Zeit, UTC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Only rasters until this time, UTC.</source>
            <translation>Nur Raster bis zu dieser Zeit, UTC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Only related rows that meet this SQL condition. Empty: all of them.</source>
            <translation>Nur verknüpfte Zeilen, die diese SQL-Bedingung erfüllen. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only rows that meet this SQL condition, for example: STATE = 'TX' AND POP &gt; 10000. Empty: all rows.</source>
            <translation>Nur Zeilen, die diese SQL-Bedingung erfüllen, zum Beispiel: STATE = 'TX' AND POP &gt; 10000. Leer: alle Zeilen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Only services of these types, separated by commas; * and ? are wildcards, for example: FeatureServer, Map*. Empty: all types.</source>
            <translation>Nur Dienste dieser Typen, durch Kommas getrennt; * und ? sind Platzhalter, zum Beispiel: FeatureServer, Map*. Leer: alle Typen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Only what is from this time on, UTC, in layers with times.</source>
            <translation>Nur was ab dieser Zeit ist, UTC, in Layern mit Zeiten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Only what is until this time, UTC, in layers with times.</source>
            <translation>Nur was bis zu dieser Zeit ist, UTC, in Layern mit Zeiten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Open in Web Browser</source>
            <translation>Im Webbrowser öffnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Open the address in a browser: it should show an ArcGIS REST page. A log-in page or a proxy may be in between.</source>
            <translation>Öffnen Sie die Adresse in einem Browser: Er sollte eine ArcGIS-REST-Seite zeigen. Vielleicht ist eine Anmeldeseite oder ein Proxy dazwischen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Overlay layer</source>
            <translation>Überlagerungslayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>PARAMETERS has to be a JSON object of names and values.</source>
            <translation>PARAMETERS muss ein JSON-Objekt aus Namen und Werten sein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>PARAMETERS is no JSON: {reason}.</source>
            <translation>PARAMETERS ist kein JSON: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Parents</source>
            <translation>Übergeordnete Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Parents asked for</source>
            <translation>Angefragte übergeordnete Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Pixel type</source>
            <translation>Pixeltyp</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Please report it, with what stands in the log panel under “AGS Connector”.</source>
            <translation>Bitte melden Sie es mit dem, was im Protokoll unter „AGS Connector“ steht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points in any CRS; with “Selected features only” just those.</source>
            <translation>Punkte in einem beliebigen KBS; mit „Nur gewählte Objekte“ nur diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Points with addresses</source>
            <translation>Punkte mit Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points with values</source>
            <translation>Punkte mit Werten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Polygons to cut with: cells whose centre lies outside get no data.</source>
            <translation>Polygone, mit denen zugeschnitten wird: Zellen, deren Mittelpunkt außerhalb liegt, erhalten keine Daten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Polygons to cut with; only the selected ones where that is ticked.</source>
            <translation>Polygone, mit denen zugeschnitten wird; nur die gewählten, wenn das angehakt ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Portal “{name}”</source>
            <translation>Portal „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>QGIS cannot open the table {table} of the file.</source>
            <translation>QGIS kann die Tabelle {table} der Datei nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>QGIS cannot open this layer: {reason}.</source>
            <translation>QGIS kann diesen Layer nicht öffnen: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>QGIS does not know the CRS of the image service.</source>
            <translation>QGIS kennt das KBS des Bilddienstes nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>QGIS does not know the CRS of the map. Choose one.</source>
            <translation>QGIS kennt das KBS der Karte nicht. Wählen Sie eines.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>QGIS does not know the CRS “{text}”.</source>
            <translation>QGIS kennt das KBS „{text}“ nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/authentication.py" />
            <source>QGIS's authentication database is locked, so nothing can sign in with “{id}”.</source>
            <translation>Die Authentifizierungsdatenbank von QGIS ist gesperrt, daher ist keine Anmeldung mit „{id}“ möglich.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Query and export</source>
            <translation>Abfragen und exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Raster function</source>
            <translation>Rasterfunktion</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Read what it told, correct the input and run it again, or ask those who publish the task.</source>
            <translation>Lesen Sie, was sie gemeldet hat, berichtigen Sie die Eingabe und führen Sie die Aufgabe erneut aus, oder fragen Sie deren Herausgeber.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_loader.py" />
            <source>Reading “{name}”</source>
            <translation>„{name}“ wird gelesen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Referer</source>
            <translation>Referer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh the selected nodes, or all connections (F5)</source>
            <translation>Die gewählten Knoten oder alle Verbindungen aktualisieren (F5)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Related records</source>
            <translation>Verknüpfte Datensätze</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Related rows written</source>
            <translation>Geschriebene verknüpfte Zeilen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Relationship</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/relations.py" />
            <source>Relationships that QGIS cannot keep: {names}.</source>
            <translation>Beziehungen, die QGIS nicht behalten kann: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove Connection</source>
            <translation>Verbindung löschen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Remove Connection…</source>
            <translation>Verbindung löschen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove the connection “{name}”?</source>
            <translation>Verbindung „{name}“ löschen?</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/token_renewer.py" />
            <source>Renewing the sign-in to {host}</source>
            <translation>Anmeldung bei {host} wird erneuert</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Resolution (dpi)</source>
            <translation>Auflösung (dpi)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Results (JSON)</source>
            <translation>Ergebnisse (JSON)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Reverse geocode</source>
            <translation>Rückwärts geokodieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Run geoprocessing task</source>
            <translation>Geoverarbeitungsaufgabe ausführen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Run it again; if features are still missing, narrow the request or tell the server's administrator.</source>
            <translation>Führen Sie es erneut aus; fehlen dann noch Objekte, schränken Sie die Anfrage ein oder benachrichtigen Sie die Administration des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>Runs at {url}</source>
            <translation>Läuft unter {url}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>SQL conditions by layer name or id, as JSON: {"0": "POP &gt; 10000"}. Empty: none.</source>
            <translation>SQL-Bedingungen nach Layername oder -ID, als JSON: {"0": "POP &gt; 10000"}. Leer: keine.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Scene service</source>
            <translation>Szenendienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Send the password without encryption (http) if the site has no https</source>
            <translation>Das Passwort unverschlüsselt (http) senden, wenn der Server kein https hat</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Service URL</source>
            <translation>URL des Dienstes</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Service or layer URL</source>
            <translation>URL von Dienst oder Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Service types</source>
            <translation>Diensttypen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services listed</source>
            <translation>Aufgelistete Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Sets the size of symbols and labels, and the scale.</source>
            <translation>Legt die Größe von Symbolen und Beschriftungen sowie den Maßstab fest.</translation>
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>Show or hide the panel with ArcGIS connections</source>
            <translation>Das Bedienfeld mit ArcGIS-Verbindungen ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Show what was loaded and holds these words in its name (Ctrl+F)</source>
            <translation>Zeigen, was geladen wurde und diese Wörter im Namen hat (Strg+F)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Sign In…</source>
            <translation>Anmelden…</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign in to the portal or server in a web browser, choose a new password there, and enter it here.</source>
            <translation>Melden Sie sich in einem Webbrowser beim Portal oder Server an, wählen Sie dort ein neues Passwort, und geben Sie es hier ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Sign-in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Sign-in at the portal {url}</source>
            <translation>Anmeldung beim Portal {url}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Sign-in at {host}</source>
            <translation>Anmeldung bei {host}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign-in needed</source>
            <translation>Anmeldung nötig</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Sign-in required</source>
            <translation>Anmeldung erforderlich</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Spatial relation</source>
            <translation>Räumliche Beziehung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Statistics</source>
            <translation>Statistik</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Stop after this many features. 0: all features, however many the server gives per request.</source>
            <translation>Nach so vielen Objekten anhalten. 0: alle Objekte, wie viele der Server je Anfrage auch liefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/algorithm_dialogs.py" />
            <source>Switch on the Processing plugin to use this tool.</source>
            <translation>Schalten Sie die Erweiterung Verarbeitung ein, um dieses Werkzeug zu benutzen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Table of addresses</source>
            <translation>Tabelle der Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layout.py" />
            <source>Tables were renamed: {names}.</source>
            <translation>Tabellen wurden umbenannt: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Take Over Connections of QGIS</source>
            <translation>Verbindungen von QGIS übernehmen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Take the answers that an interrupted run with the same input got, in place of asking for them again. Switched off: ask for everything anew.</source>
            <translation>Die Antworten übernehmen, die ein unterbrochener Lauf mit derselben Eingabe erhalten hat, statt sie erneut anzufragen. Ausgeschaltet: alles neu anfragen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Task URL</source>
            <translation>URL der Aufgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Tasks imported</source>
            <translation>Importierte Aufgaben</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Test Connection</source>
            <translation>Verbindung testen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Testing the connection</source>
            <translation>Verbindung wird getestet</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Texts were cut to the length that fits: {fields}.</source>
            <translation>Texte wurden auf die passende Länge gekürzt: {fields}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>The GeoTIFF to write, or a .png, which gets a world file.</source>
            <translation>Die zu schreibende GeoTIFF-Datei, oder eine .png-Datei, die eine World-Datei erhält.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>The GeoTIFF to write; it appears when it is complete.</source>
            <translation>Die zu schreibende GeoTIFF-Datei; sie erscheint, wenn sie vollständig ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>The URL is that of a service; this is its catalog: {url}</source>
            <translation>Die URL ist die eines Dienstes; dies ist sein Katalog: {url}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>The URL is that of the layer “{name}”, which is not “{term}”.</source>
            <translation>Die URL ist die des Layers „{name}“, das ist nicht „{term}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The account is locked</source>
            <translation>Das Konto ist gesperrt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The address in one line, or JSON with the fields of the locator, for example {example}.</source>
            <translation>Die Adresse in einer Zeile, oder JSON mit den Feldern des Locators, zum Beispiel {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The answers so far are kept: run it again with the same input to go on where it stopped.</source>
            <translation>Die bisherigen Antworten bleiben erhalten: Führen Sie es mit derselben Eingabe erneut aus, um an der Abbruchstelle fortzufahren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>The connections cannot be written: {reason}.</source>
            <translation>Die Verbindungen können nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The download is not complete</source>
            <translation>Der Download ist nicht vollständig</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>The expression for {field} failed: {reason}</source>
            <translation>Der Ausdruck für {field} ist fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The feature has no geometry.</source>
            <translation>Das Objekt hat keine Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features of “{layer}” could not be united: {reason}</source>
            <translation>Die Objekte von „{layer}“ konnten nicht vereinigt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features to filter by are of mixed kinds ({kind}): use points, lines or polygons alone.</source>
            <translation>Die Objekte, mit denen gefiltert wird, sind von verschiedener Art ({kind}): Verwenden Sie nur Punkte, nur Linien oder nur Polygone.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>The field of the parents' layer that holds the object ids. Empty: the one called as on the server.</source>
            <translation>Das Feld des übergeordneten Layers, das die Objekt-IDs enthält. Leer: das, das wie auf dem Server heißt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>The field that holds the address in one line. Empty: see the field map; where that is empty, too, the fields are guessed from their names, and the log says how.</source>
            <translation>Das Feld, das die Adresse in einer Zeile enthält. Leer: siehe Feldzuordnung; ist auch diese leer, werden die Felder aus ihren Namen erraten, und das Protokoll sagt, wie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The fields of the address were guessed from their names.</source>
            <translation>Die Felder der Adresse wurden aus ihren Namen erraten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The file cannot be written</source>
            <translation>Die Datei kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>The file to write, for Google Earth and others.</source>
            <translation>Die zu schreibende Datei, für Google Earth und andere.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>The file to write; it is replaced once all is read.</source>
            <translation>Die zu schreibende Datei; sie wird ersetzt, sobald alles gelesen ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The filter is too fine to send: the server selects by its rectangle, the exact test is made here.</source>
            <translation>Der Filter ist zu fein, um ihn zu senden: Der Server wählt mit dem umschließenden Rechteck aus, die genaue Prüfung geschieht hier.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>The filter was: {where}. Check its field names and its quotes.</source>
            <translation>Der Filter war: {where}. Prüfen Sie seine Feldnamen und Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>The filter was: {where}. It has to suit every layer; choose those that it suits.</source>
            <translation>Der Filter war: {where}. Er muss zu jedem Layer passen; wählen Sie die, zu denen er passt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>The folder “{folder}” cannot be created: {reason}.</source>
            <translation>Der Ordner „{folder}“ kann nicht angelegt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The folder “{folder}” cannot be written to.</source>
            <translation>In den Ordner „{folder}“ kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>The group that the tasks appear in. Empty: the service's name.</source>
            <translation>Die Gruppe, in der die Aufgaben erscheinen. Leer: der Name des Dienstes.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>The input has no field “{name}”. It has: {fields}.</source>
            <translation>Die Eingabe hat kein Feld „{name}“. Vorhanden sind: {fields}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/job_keeping.py" />
            <source>The job is at {url}; its results can also be fetched later.</source>
            <translation>Der Job ist unter {url}; seine Ergebnisse lassen sich auch später abrufen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The labels cannot be taken over.</source>
            <translation>Die Beschriftungen können nicht übernommen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The layer given as {name} cannot be read: {text}</source>
            <translation>Der als {name} angegebene Layer kann nicht gelesen werden: {text}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The layer of points to write, with score, address and the other fields of the locator.</source>
            <translation>Der zu schreibende Punktlayer, mit Bewertung, Adresse und den anderen Feldern des Locators.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>The layer of points to write, with the fields of the input, its ids and the match fields. Without an output for unmatched rows these are in it, too, without a place.</source>
            <translation>Der zu schreibende Punktlayer, mit den Feldern der Eingabe, ihren IDs und den Trefferfeldern. Ohne Ausgabe für nicht zugeordnete Zeilen stehen auch diese darin, ohne Ort.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>The layer or table to write; its first column is the object id of the parent.</source>
            <translation>Der zu schreibende Layer oder die Tabelle; die erste Spalte ist die Objekt-ID des übergeordneten Objekts.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>The layer to write.</source>
            <translation>Der zu schreibende Layer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The layer to write; one without geometry for a table.</source>
            <translation>Der zu schreibende Layer; für eine Tabelle einer ohne Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The locator found no place for this address.</source>
            <translation>Der Locator hat keinen Ort zu dieser Adresse gefunden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/match_columns.py" />
            <source>The locator gives no field “{name}”.</source>
            <translation>Der Locator liefert kein Feld „{name}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>The metadata of {layer} cannot be written.</source>
            <translation>Die Metadaten von {layer} können nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output cannot be created. {reason}</source>
            <translation>Die Ausgabe kann nicht angelegt werden. {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output could not be finished: {reason}</source>
            <translation>Die Ausgabe konnte nicht abgeschlossen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The output holds the {count} features that came, and is not complete.</source>
            <translation>Die Ausgabe enthält die {count} Objekte, die angekommen sind, und ist nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output takes no more features after {count}: {reason}</source>
            <translation>Die Ausgabe nimmt nach {count} keine weiteren Objekte an: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The password has expired</source>
            <translation>Das Passwort ist abgelaufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/import_failure.py" />
            <source>The plugin cannot start: {reason}. The log panel tells more.</source>
            <translation>Die Erweiterung kann nicht starten: {reason}. Das Protokoll sagt mehr.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>The points as they are, with a field for the value of each band; null where there are no data.</source>
            <translation>Die Punkte, wie sie sind, mit einem Feld für den Wert jedes Kanals; NULL, wo keine Daten sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The points as they are, with status and the parts of the address that the locator gives.</source>
            <translation>Die Punkte, wie sie sind, mit Status und den Teilen der Adresse, die der Locator liefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/bridge/raster_mask.py" />
            <source>The polygon to cut with cannot be brought into the CRS {crs}: {reason}</source>
            <translation>Das Polygon, mit dem zugeschnitten wird, lässt sich nicht in das KBS {crs} umrechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/bridge/raster_mask.py" />
            <source>The polygon to cut with is empty.</source>
            <translation>Das Polygon, mit dem zugeschnitten wird, ist leer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>The project cannot be stored: {reason}</source>
            <translation>Das Projekt kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>The relation “{name}” cannot be stored: {reason}</source>
            <translation>Die Beziehung „{name}“ kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The score {score} is below {least}: {address}</source>
            <translation>Die Bewertung {score} liegt unter {least}: {address}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The server reported an error</source>
            <translation>Der Server hat einen Fehler gemeldet</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent an image of another place than asked for, off by {off} cells: it fits the extent to the picture's shape, as servers before 10.3 do. Choose square cells.</source>
            <translation>Der Server hat ein Bild eines anderen Ortes als verlangt gesendet, verschoben um {off} Zellen: Er passt die Ausdehnung an die Form des Bildes an, wie es Server vor 10.3 tun. Wählen Sie quadratische Zellen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent cells of type {found} where {wanted} was asked for.</source>
            <translation>Der Server hat Zellen vom Typ {found} gesendet, wo {wanted} verlangt war.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>The server sent parts of different kinds: {one} bands of {type}, then {other} of {kind}.</source>
            <translation>Der Server hat Teile verschiedener Art gesendet: {one} Kanäle vom Typ {type}, dann {other} vom Typ {kind}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent {found} bands where {wanted} were asked for.</source>
            <translation>Der Server hat {found} Kanäle gesendet, wo {wanted} verlangt waren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent {width} by {height} cells where {wanted_width} by {wanted_height} were asked for.</source>
            <translation>Der Server hat {width} mal {height} Zellen gesendet, wo {wanted_width} mal {wanted_height} verlangt waren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has no layers.</source>
            <translation>Der Dienst hat keine Layer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has one layer: “{name}”.</source>
            <translation>Der Dienst hat einen Layer: „{name}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has {count} layers and tables. Give the URL of one of them:
{list}</source>
            <translation>Der Dienst hat {count} Layer und Tabellen. Geben Sie die URL von einem davon an:
{list}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>The service names no value for “no data”; {value} stands for it in the file.</source>
            <translation>Der Dienst nennt keinen Wert für „keine Daten“; {value} steht in der Datei dafür.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/authentication.py" />
            <source>The sign-in could not be kept in QGIS's authentication database. Is the master password right?</source>
            <translation>Die Anmeldung konnte nicht in der Authentifizierungsdatenbank von QGIS aufbewahrt werden. Ist das Hauptpasswort richtig?</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The sign-in was refused</source>
            <translation>Die Anmeldung wurde abgelehnt</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The spatial reference is not known here and is not stored.</source>
            <translation>Das räumliche Bezugssystem ist hier nicht bekannt und wird nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/style.py" />
            <source>The style cannot be stored: {reason}</source>
            <translation>Der Stil kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The symbols cannot be taken over: QGIS does not know “{kind}”.</source>
            <translation>Die Symbole können nicht übernommen werden: QGIS kennt „{kind}“ nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The symbols cannot be taken over: they depend on {fields}, which the layer here does not hold.</source>
            <translation>Die Symbole können nicht übernommen werden: Sie hängen von {fields} ab, was der Layer hier nicht enthält.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>The table to write: the groups' fields, then a column for each statistic.</source>
            <translation>Die zu schreibende Tabelle: die Felder der Gruppen, dann eine Spalte für jede Statistik.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>The table {table} holds {found} rows where {written} were read.</source>
            <translation>Die Tabelle {table} enthält {found} Zeilen, wo {written} gelesen wurden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The task failed</source>
            <translation>Die Aufgabe ist fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>The task gave no file for “{name}”.</source>
            <translation>Die Aufgabe hat keine Datei für „{name}“ geliefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>The task gave “{name}”, which it did not have when it was imported.</source>
            <translation>Die Aufgabe hat „{name}“ geliefert, was sie beim Importieren nicht hatte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>The task has changed on the server since it was imported: {names}.</source>
            <translation>Die Aufgabe hat sich auf dem Server geändert, seit sie importiert wurde: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>The task “{name}” cannot be imported: {reason}</source>
            <translation>Die Aufgabe „{name}“ kann nicht importiert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>The task's inputs by their names, as a JSON object, for example {example}. They are checked first.</source>
            <translation>Die Eingaben der Aufgabe nach ihren Namen, als JSON-Objekt, zum Beispiel {example}. Sie werden vorab geprüft.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The time of day is not stored: {names}.</source>
            <translation>Die Uhrzeit wird nicht gespeichert: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The time range ends before it starts.</source>
            <translation>Der Zeitraum endet, bevor er beginnt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>The token in the URL is not kept. Enter it as the way to sign in instead.</source>
            <translation>Das Token in der URL wird nicht aufbewahrt. Geben Sie es stattdessen als Art der Anmeldung ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/toolboxes.py" />
            <source>The toolbox cannot be kept in “{path}”: {reason}.</source>
            <translation>Die Werkzeugkiste kann nicht in „{path}“ aufbewahrt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>The type of the cells. “original” keeps the service's own, or what the raster function yields.</source>
            <translation>Der Typ der Zellen. „original“ behält den des Dienstes, oder was die Rasterfunktion ergibt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>The web address that tokens are bound to; mostly none is needed.</source>
            <translation>Die Webadresse, an die Token gebunden sind; meist wird keine gebraucht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>The web server itself asks for user name and password</source>
            <translation>Der Webserver selbst fragt nach Benutzername und Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The {count} features that came are kept in “{path}”.</source>
            <translation>Die {count} Objekte, die angekommen sind, bleiben in „{path}“ erhalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>There are no layers with features to export.</source>
            <translation>Es gibt keine Layer mit Objekten zum Exportieren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>There is a connection named “{name}” already.</source>
            <translation>Es gibt schon eine Verbindung namens „{name}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>There is no address to look for.</source>
            <translation>Es gibt keine Adresse, nach der gesucht werden kann.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no authentication configuration “{id}” in this QGIS profile.</source>
            <translation>Es gibt keine Authentifizierungskonfiguration „{id}“ in diesem QGIS-Benutzerprofil.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no folder “{folder}” to write “{file}” to.</source>
            <translation>Es gibt keinen Ordner „{folder}“, in den „{file}“ geschrieben werden kann.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no attributes.</source>
            <translation>Dieses Format enthält keine Attribute.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no geometry.</source>
            <translation>Dieses Format enthält keine Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no spatial reference.</source>
            <translation>Dieses Format enthält kein räumliches Bezugssystem.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>This is not a web address. It should look like https://host/arcgis/rest/services.</source>
            <translation>Das ist keine Webadresse. Sie sollte aussehen wie https://host/arcgis/rest/services.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>This is not the URL of a geocoding service. It has to end in GeocodeServer.</source>
            <translation>Das ist nicht die URL eines Geokodierungsdienstes. Sie muss auf GeocodeServer enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>This is not the URL of a layer. A layer's URL ends in its number.</source>
            <translation>Das ist nicht die URL eines Layers. Die URL eines Layers endet mit seiner Nummer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>This is not the URL of a map service. It has to end in MapServer.</source>
            <translation>Das ist nicht die URL eines Kartendienstes. Sie muss auf MapServer enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>This is not the URL of an image service. It has to end in ImageServer.</source>
            <translation>Das ist nicht die URL eines Bilddienstes. Sie muss auf ImageServer enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>This is the URL neither of a layer nor of a service with layers.</source>
            <translation>Das ist weder die URL eines Layers noch die eines Dienstes mit Layern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Times with an offset are in UTC: {names}.</source>
            <translation>Zeiten mit einem Versatz sind in UTC: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>To (UTC)</source>
            <translation>Bis (UTC)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Token or API key</source>
            <translation>Token oder API-Schlüssel</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Transparent background</source>
            <translation>Transparenter Hintergrund</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Try Again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again, ask for fewer features, or allow more time in Settings &gt; Options &gt; Network.</source>
            <translation>Versuchen Sie es erneut, fragen Sie weniger Objekte an, oder erlauben Sie mehr Zeit unter Einstellungen &gt; Optionen &gt; Netzwerk.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again; the log panel may say more under “AGS Connector”.</source>
            <translation>Versuchen Sie es erneut; das Protokoll sagt vielleicht mehr unter „AGS Connector“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Type both again, with care: many servers lock an account after five wrong passwords.</source>
            <translation>Geben Sie beide erneut ein, und zwar sorgfältig: Viele Server sperren ein Konto nach fünf falschen Passwörtern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>URL of a geocoding service, such as https://host/arcgis/rest/services/Locators/Streets/GeocodeServer.</source>
            <translation>URL eines Geokodierungsdienstes, etwa https://host/arcgis/rest/services/Locators/Streets/GeocodeServer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>URL of a geoprocessing service, …/Folder/Service/GPServer, or of the form https://host/arcgis/services;Folder/Service.</source>
            <translation>URL eines Geoverarbeitungsdienstes, …/Folder/Service/GPServer, oder von der Form https://host/arcgis/services;Folder/Service.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>URL of a layer or table, or of a service that has only one.</source>
            <translation>URL eines Layers oder einer Tabelle, oder eines Dienstes, der nur eines davon hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>URL of a map or feature service, or of one of its layers or tables.</source>
            <translation>URL eines Karten- oder Feature-Dienstes oder eines seiner Layer oder einer seiner Tabellen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>URL of a map service, or of one of its layers, which then is the only one drawn.</source>
            <translation>URL eines Kartendienstes oder eines seiner Layer, der dann als einziger gezeichnet wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>URL of a site, such as https://host/arcgis/rest/services, or of one of its folders.</source>
            <translation>URL eines Servers, etwa https://host/arcgis/rest/services, oder eines seiner Ordner.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>URL of a task, https://host/arcgis/rest/services/Folder/Service/GPServer/Task.</source>
            <translation>URL einer Aufgabe, https://host/arcgis/rest/services/Folder/Service/GPServer/Task.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>URL of an image service, such as https://host/arcgis/rest/services/Elevation/Dem/ImageServer.</source>
            <translation>URL eines Bilddienstes, etwa https://host/arcgis/rest/services/Elevation/Dem/ImageServer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>URL of the job, …/GPServer/Task/jobs/ID, as the log of its start tells it.</source>
            <translation>URL des Jobs, …/GPServer/Task/jobs/ID, wie sie das Protokoll seines Starts nennt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>URL prefix</source>
            <translation>URL-Präfix</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Unexpected error</source>
            <translation>Unerwarteter Fehler</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Unit of the distance</source>
            <translation>Einheit der Entfernung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Unmatched addresses</source>
            <translation>Nicht zugeordnete Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>User name and password</source>
            <translation>Benutzername und Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Value for no data</source>
            <translation>Wert für keine Daten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Values (JSON)</source>
            <translation>Werte (JSON)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Vector tile service</source>
            <translation>Vektorkacheldienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Wait, mostly 15 minutes, or ask the server's administrator to unlock it.</source>
            <translation>Warten Sie, meist 15 Minuten, oder bitten Sie die Administration des Servers, es zu entsperren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>What a resource proxy wants before every URL.</source>
            <translation>Was ein Ressourcenproxy vor jeder URL verlangt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What an earlier run has left is removed, as asked: starting anew.</source>
            <translation>Was ein früherer Lauf hinterlassen hat, wird wie gewünscht entfernt: Es wird neu begonnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>What cells without data get. Empty: the service's own value, or one that the type suggests.</source>
            <translation>Was Zellen ohne Daten erhalten. Leer: der Wert des Dienstes, oder einer, den der Typ nahelegt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/resume_store.py" />
            <source>What is done cannot be kept in “{path}”: {reason}.</source>
            <translation>Was fertig ist, kann nicht in „{path}“ aufbewahrt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <source>What the codes mean depends on the subtype: {names}. The file has all these domains, but no column can have more than one.</source>
            <translation>Was die Codes bedeuten, hängt vom Subtyp ab: {names}. Die Datei hat alle diese Domänen, aber keine Spalte kann mehr als eine haben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>What the distance is measured in.</source>
            <translation>Worin die Entfernung gemessen wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>What the task gives back as “{name}”.</source>
            <translation>Was die Aufgabe als „{name}“ zurückgibt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>What to compute, for example: sum:ACRES, avg:VALUE as mean, count:*. Kinds: count, sum, min, max, avg, stddev, var, percentile_cont(0.9), percentile_disc(0.9).</source>
            <translation>Was berechnet wird, zum Beispiel: sum:ACRES, avg:VALUE as mean, count:*. Arten: count, sum, min, max, avg, stddev, var, percentile_cont(0.9), percentile_disc(0.9).</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>What to draw; the server widens it to the picture's shape. Empty: the full extent of the map.</source>
            <translation>Was gezeichnet wird; der Server erweitert es auf die Form des Bildes. Leer: die volle Ausdehnung der Karte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>What to write for fields with coded values: the codes, their descriptions, or both (a second field ending in _desc).</source>
            <translation>Was für Felder mit codierten Werten geschrieben wird: die Codes, ihre Beschreibungen oder beides (ein zweites Feld, das auf _desc endet).</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What was read stays in “{path}”; run the same export again to go on from there.</source>
            <translation>Was gelesen wurde, bleibt in „{path}“; führen Sie denselben Export erneut aus, um dort fortzufahren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Where the map shows nothing, leave it clear.</source>
            <translation>Wo die Karte nichts zeigt, durchsichtig lassen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Which of overlapping rasters counts, as JSON of the REST API.</source>
            <translation>Welches von überlappenden Rastern gilt, als JSON der REST-API.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Width (pixels)</source>
            <translation>Breite (Pixel)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With attachments</source>
            <translation>Mit Anhängen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With styles</source>
            <translation>Mit Stilen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>With the server's style</source>
            <translation>Mit dem Stil des Servers</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Written {width} by {height} cells, {bands} bands of {type}, in {tiles} parts.</source>
            <translation>{width} mal {height} Zellen geschrieben, {bands} Kanäle vom Typ {type}, in {tiles} Teilen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Written {width} by {height} pixels in {tiles} parts. The picture shows {extent}.</source>
            <translation>{width} mal {height} Pixel in {tiles} Teilen geschrieben. Das Bild zeigt {extent}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Written {written} points; {empty} of them lie where the image has no data, {unplaced} nowhere.</source>
            <translation>{written} Punkte geschrieben; {empty} davon liegen, wo das Bild keine Daten hat, {unplaced} nirgends.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Wrong user name or password</source>
            <translation>Falscher Benutzername oder falsches Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>an unknown number</source>
            <translation>unbekannt vielen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>as jobs</source>
            <translation>als Jobs</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>catalog,directory,folder,service,inventory,browse,table</source>
            <translation>Katalog,Verzeichnis,Ordner,Dienst,Bestand,durchsuchen,Tabelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>clip,cut,crop,intersect,overlay,mask,download,export,boundary</source>
            <translation>zuschneiden,ausschneiden,clip,verschneiden,Überlagerung,Maske,herunterladen,Export,Grenze</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>download,export,query,select,layer,table,feature service,map service,shapefile,GeoPackage,save</source>
            <translation>herunterladen,Download,Export,Abfrage,auswählen,Layer,Tabelle,Feature-Dienst,Kartendienst,Shapefile,GeoPackage,speichern</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>download,export,service,GeoPackage,gpkg,backup,archive,resume,attachments,domains,relations</source>
            <translation>herunterladen,Download,Export,Dienst,GeoPackage,gpkg,Sicherung,Archiv,fortsetzen,Anhänge,Domänen,Beziehungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>edited on the server since the earlier run; read anew.</source>
            <translation>seit dem früheren Lauf auf dem Server bearbeitet; wird neu gelesen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>geocode,address,locator,batch,table,points,match,place</source>
            <translation>geokodieren,Adresse,Locator,Stapel,Tabelle,Punkte,Treffer,Ort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>geocode,address,locator,points,nearest,place,reverse</source>
            <translation>geokodieren,Adresse,Locator,Punkte,nächste,Ort,rückwärts</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>geocode,address,locator,search,place,point,score</source>
            <translation>geokodieren,Adresse,Locator,Suche,Ort,Punkt,Bewertung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>geoprocessing,web tool,GP,job,result,status,download</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Job,Ergebnis,Status,herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>geoprocessing,web tool,GP,service,task,ImportToolbox,toolbox</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Dienst,Aufgabe,ImportToolbox,Werkzeugkiste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>geoprocessing,web tool,GP,task</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Aufgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>geoprocessing,web tool,GP,task,job,execute,submit,service</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Aufgabe,Job,ausführen,absenden,Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>lines</source>
            <translation>Linien</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>map,picture,image,PNG,GeoTIFF,world file,print,export,draw</source>
            <translation>Karte,Bild,PNG,GeoTIFF,World-Datei,drucken,Export,zeichnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipatches</source>
            <translation>Multipatches</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipoints</source>
            <translation>Multipunkte</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>no reason given</source>
            <translation>kein Grund angegeben</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>nothing published here</source>
            <translation>hier ist nichts veröffentlicht</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>polygons</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>raster,image,download,GeoTIFF,elevation,DEM,imagery,clip,mask,tiles,exportImage</source>
            <translation>Raster,Bild,herunterladen,Download,GeoTIFF,Höhe,DEM,DGM,Luftbilder,zuschneiden,Maske,Kacheln,exportImage</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>raster,image,sample,elevation,value,points,bands,identify,getSamples</source>
            <translation>Raster,Bild,Stichprobe,Höhe,Wert,Punkte,Kanäle,abfragen,identify,getSamples</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>relationship,relation,related,join,one to many,table,parent,child,download</source>
            <translation>Beziehung,verknüpft,Verknüpfung,join,eins zu viele,Tabelle,übergeordnet,untergeordnet,herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>statistics,sum,count,average,mean,minimum,maximum,percentile,median,group,aggregate,summary</source>
            <translation>Statistik,Summe,Anzahl,Durchschnitt,Mittelwert,Minimum,Maximum,Perzentil,Median,Gruppe,aggregieren,Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>the provider gives no reason</source>
            <translation>der Provider nennt keinen Grund</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>the top folder</source>
            <translation>Der oberste Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>written {written} of {expected} expected</source>
            <translation>{written} von {expected} erwarteten geschrieben</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>{bands} bands of {type}; the service sends {width} by {height} cells at once.</source>
            <translation>{bands} Kanäle vom Typ {type}; der Dienst sendet {width} mal {height} Zellen auf einmal.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/attachments.py" />
            <source>{count} attachments of “{layer}” could not be read: {names}.</source>
            <translation>{count} Anhänge von „{layer}“ konnten nicht gelesen werden: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/attachments.py" />
            <source>{count} attachments written</source>
            <translation>{count} Anhänge geschrieben</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>{count} cells have the value that stands for “no data” and are not told apart. Choose another.</source>
            <translation>{count} Zellen haben den Wert, der für „keine Daten“ steht, und lassen sich davon nicht unterscheiden. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} features without geometry are left out: this format cannot hold them.</source>
            <translation>{count} Objekte ohne Geometrie werden ausgelassen: Dieses Format kann sie nicht aufnehmen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} folders</source>
            <translation>{count} Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} group layers</source>
            <translation>{count} Gruppenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{count} invalid geometries of the layer were repaired before cutting.</source>
            <translation>{count} ungültige Geometrien des Layers wurden vor dem Zuschneiden repariert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>{count} invalid geometries of “{layer}” were repaired before use.</source>
            <translation>{count} ungültige Geometrien von „{layer}“ wurden vor der Verwendung repariert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} layers</source>
            <translation>{count} Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>{count} layers are not complete.</source>
            <translation>{count} Layer sind nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>{count} of the parents do not exist on the server or do not match the filter.</source>
            <translation>{count} der übergeordneten Objekte gibt es auf dem Server nicht, oder sie entsprechen nicht dem Filter.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>{count} rows of statistics of “{name}”</source>
            <translation>{count} Zeilen mit Statistiken von „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>{count} rows of “{name}” are related to {parents} parents</source>
            <translation>{count} Zeilen von „{name}“ sind mit {parents} übergeordneten Objekten verknüpft</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} services</source>
            <translation>{count} Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} tables</source>
            <translation>{count} Tabellen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/features.py" />
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} values were not of their field's type and are null.</source>
            <translation>{count} Werte waren nicht vom Typ ihres Feldes und sind NULL.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{cut} features were cut, {whole} kept whole, {dropped} dropped: outside, or only touching.</source>
            <translation>{cut} Objekte wurden geschnitten, {whole} ganz behalten, {dropped} verworfen: außerhalb oder nur berührend.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/meter.py" />
            <source>{done} of {expected} rows, {rate} per second, about {left} s left.</source>
            <translation>{done} von {expected} Zeilen, {rate} pro Sekunde, noch etwa {left} s.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/meter.py" />
            <source>{done} rows, {rate} per second.</source>
            <translation>{done} Zeilen, {rate} pro Sekunde.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>{field} (description)</source>
            <translation>{field} (Beschreibung)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} cannot be read: {reason}</source>
            <translation>{folder} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} is locked: it needs a sign-in.</source>
            <translation>{folder} ist gesperrt: Eine Anmeldung ist nötig.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder}: {count} services</source>
            <translation>{folder}: {count} Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>{layers} layers and tables with {features} features are in “{path}”.</source>
            <translation>{layers} Layer und Tabellen mit {features} Objekten sind in „{path}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>{name}: saved as {files}.</source>
            <translation>{name}: gespeichert als {files}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_inputs.py" />
            <source>{name}: unit</source>
            <translation>{name}: Einheit</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>{name}: {count} features written.</source>
            <translation>{name}: {count} Objekte geschrieben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>{name}: {report}, in “{path}”.</source>
            <translation>{name}: {report}, in „{path}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>{name}: “{text}” is no date and time. Write it like 2024-12-31T18:00:00 (UTC).</source>
            <translation>{name}: „{text}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2024-12-31T18:00:00 (UTC).</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>{parameter} has an empty name in “{text}”: separate the names by single commas.</source>
            <translation>{parameter} hat einen leeren Namen in „{text}“: Trennen Sie die Namen durch einzelne Kommas.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>{parameter} has to be a JSON object, like {{"name": "value"}}.</source>
            <translation>{parameter} muss ein JSON-Objekt sein, wie {{"name": "value"}}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>{parameter} is no JSON: {reason}.</source>
            <translation>{parameter} ist kein JSON: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; you are not signed in.</source>
            <translation>{place}; Sie sind nicht angemeldet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; you are signed in as {user}.</source>
            <translation>{place}; Sie sind als {user} angemeldet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>{service} has no layer or table “{term}”.{hint}</source>
            <translation>{service} hat keinen Layer und keine Tabelle „{term}“.{hint}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>{suffix} files hold rows with geometry only, and a table has none. Choose another format.</source>
            <translation>{suffix}-Dateien enthalten nur Zeilen mit Geometrie, und eine Tabelle hat keine. Wählen Sie ein anderes Format.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>{total} addresses: {matched} matched, {tied} of them tied with an equally good place, {unmatched} not matched, {failed} failed. {asked} were asked for, the others were known.</source>
            <translation>{total} Adressen: {matched} zugeordnet, davon {tied} mit einem gleich guten Ort daneben, {unmatched} nicht zugeordnet, {failed} fehlgeschlagen. {asked} wurden angefragt, die anderen waren bekannt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>{total} points: {found} addresses found, nothing there for {missed}, {failed} failed.</source>
            <translation>{total} Punkte: {found} Adressen gefunden, nichts vorhanden bei {missed}, {failed} fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>“{file}” cannot be read.</source>
            <translation>„{file}“ kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/raster_output.py" />
            <source>“{file}” cannot be written: its name has to end in {suffixes}.</source>
            <translation>„{file}“ kann nicht geschrieben werden: Der Name muss auf {suffixes} enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>“{file}” holds no connections of this plugin.</source>
            <translation>„{file}“ enthält keine Verbindungen dieser Erweiterung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>“{file}” holds what the server sent, which is {kind}.</source>
            <translation>„{file}“ enthält, was der Server gesendet hat, nämlich {kind}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{file}” is no GeoPackage: its name has to end in .gpkg.</source>
            <translation>„{file}“ ist kein GeoPackage: Der Name muss auf .gpkg enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>“{file}” is no KMZ file: its name has to end in .kmz.</source>
            <translation>„{file}“ ist keine KMZ-Datei: Der Name muss auf .kmz enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no name: separate names by commas, without quotes.</source>
            <translation>„{item}“ in {parameter} ist kein Name: Trennen Sie Namen durch Kommas, ohne Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no order: write a field name, then ASC or DESC.</source>
            <translation>„{item}“ in {parameter} ist keine Reihenfolge: Schreiben Sie einen Feldnamen, dann ASC oder DESC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layer_features.py" />
            <source>“{layer}” has no CRS. Set one, so that the server knows where it lies.</source>
            <translation>„{layer}“ hat kein KBS. Legen Sie eines fest, damit der Server weiß, wo der Layer liegt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/host.py" />
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>“{layer}” has no features with a geometry.</source>
            <translation>„{layer}“ hat keine Objekte mit Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{layer}” has no field “{field}” with the object ids of “{name}”. Say which field holds them.</source>
            <translation>„{layer}“ hat kein Feld „{field}“ mit den Objekt-IDs von „{name}“. Geben Sie an, welches Feld sie enthält.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” ({type}) has no features and is left out.</source>
            <translation>„{name}“ ({type}) hat keine Objekte und wird ausgelassen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>“{name}” cannot be added</source>
            <translation>„{name}“ kann nicht hinzugefügt werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{name}” has no relationships.</source>
            <translation>„{name}“ hat keine Beziehungen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” has no time of its own. Filter by a date field instead, with a condition such as EDITED &gt;= TIMESTAMP '2024-01-01 00:00:00'.</source>
            <translation>„{name}“ hat keine eigene Zeit. Filtern Sie stattdessen nach einem Datumsfeld, mit einer Bedingung wie EDITED &gt;= TIMESTAMP '2024-01-01 00:00:00'.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{name}” has several relationships, say which one is meant: {list}</source>
            <translation>„{name}“ hat mehrere Beziehungen, geben Sie an, welche gemeint ist: {list}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>“{name}” is a group of layers and has no features of its own. Give the URL of one of the layers in it.</source>
            <translation>„{name}“ ist eine Gruppe von Layern und hat keine eigenen Objekte. Geben Sie die URL eines der Layer darin an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” is a group of layers. Give the URL of its service, and the group's name in LAYERS.</source>
            <translation>„{name}“ ist eine Gruppe von Layern. Geben Sie die URL ihres Dienstes an und den Namen der Gruppe in LAYERS.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” is a table without geometry: it cannot be selected by location.</source>
            <translation>„{name}“ ist eine Tabelle ohne Geometrie: Sie kann nicht nach Lage ausgewählt werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>“{name}” is a table without geometry: there is nothing to clip.</source>
            <translation>„{name}“ ist eine Tabelle ohne Geometrie: Es gibt nichts zuzuschneiden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{name}” is a table: the extent does not apply to it.</source>
            <translation>„{name}“ ist eine Tabelle: Die Ausdehnung gilt für sie nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{path}” cannot be written: {reason}.</source>
            <translation>„{path}“ kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{path}” holds {stored} features where {written} were written.</source>
            <translation>„{path}“ enthält {stored} Objekte, wo {written} geschrieben wurden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{path}” is a folder. Choose another name.</source>
            <translation>„{path}“ ist ein Ordner. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{suffix}” files cannot hold features without geometry, and there are some. Use .gpkg.</source>
            <translation>„{suffix}“-Dateien können keine Objekte ohne Geometrie aufnehmen, und es gibt welche. Verwenden Sie .gpkg.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{target}” cannot be replaced: {reason}. The result is complete in “{path}”.</source>
            <translation>„{target}“ kann nicht ersetzt werden: {reason}. Das Ergebnis liegt vollständig in „{path}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>“{text}” is neither a field of the input nor a QGIS expression: {reason}</source>
            <translation>„{text}“ ist weder ein Feld der Eingabe noch ein QGIS-Ausdruck: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{text}” is not the URL of a service. It has to look like https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</source>
            <translation>„{text}“ ist nicht die URL eines Dienstes. Sie muss aussehen wie https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>⚠ The server's clock seems to be {minutes} minutes ahead of this computer's.</source>
            <translation>⚠ Die Uhr des Servers scheint gegenüber der dieses Rechners um {minutes} Minuten vorzugehen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>⚠ The server's clock seems to be {minutes} minutes behind this computer's.</source>
            <translation>⚠ Die Uhr des Servers scheint gegenüber der dieses Rechners um {minutes} Minuten nachzugehen.</translation>
        </message>
    </context>
</TS>
