<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AgsConnector</name>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source> ({count} pages asked for again)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source> It has: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>0: as it follows from the width and the extent's shape.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 group layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/connections.py" />
            <source>A connection needs a name and an address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>A copy of the rows that were not matched, with status, score and reason. Optional.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>A distance needs an extent or a filter layer to measure from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>A fresh token is refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/transform.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>A geometry cannot be brought from {source} to {target}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <source>A geometry cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>A geometry to filter by cannot be brought into the layer's CRS {crs}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>A layer or table whose object ids say for which rows to fetch. Empty: for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>A part of the image cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>A server, a portal, a folder, a service or a layer, as copied from a web browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>A table with a row per service; status and reason say which folders could not be read, and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>A task takes only a CRS with an EPSG or ESRI code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>ADDRESS is neither a line nor JSON: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/notifier.py" />
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector Panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/layer_tokens.py" />
            <source>AGS Connector: layers of {host} (renewed by itself)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Add Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Add Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Features to Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Vector Tiles to Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add as Map Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Add the certificate authority of your organisation to QGIS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>Adding “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Address candidates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Addresses found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Addresses matched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Addresses not matched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Also features within this distance of the extent or the filter layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Also fetch the files attached to features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>An earlier run was asked for something else, or the service has changed: starting anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>An interrupted run of {time} got answers to {count} addresses: they are not asked for again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Any table or layer with addresses; with “Selected features only” just those.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>ArcGIS REST service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>ArcGIS Server {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>ArcGIS: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>As asked, no more than {count} features are downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the administrator for an https address, or allow http for this site in its connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the server's administrator for its certificate authority and add it in Settings &gt; Options &gt; Authentication &gt; Manage Certificates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <location filename="../ags_connector/bridge/geopackage/relations.py" />
            <source>Attachments of {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Authentication configuration of QGIS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication configuration to sign in with. Empty: the one saved with the connection, if any.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Beyond the service's limit it is drawn in parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>CRS of the output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Canceled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>Canceled: run it again with the same input to go on where it stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Canceled: the output holds the first {count} points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Canceled: the output holds {count} rows, not all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Canceled: the table holds {count} services, not all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>Canceled: written {written} of {expected}. The output holds only these.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Candidates found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Cannot start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Catalog URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Cell size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Certificate not trusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Certificates…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check that the folder exists, that the disk has room, and that no other program uses the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the address, the network and the proxy in Settings &gt; Options &gt; Network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the input; if it is right, try again later or tell the server's administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the spelling; the catalog lists what the server has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the user name and the password, and whether this account may use the server from programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Choose an authentication configuration that may use this service, or renew the one in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clip features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clipped features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Coded values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Collapse All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Compare the clocks of this computer and of the servers, and tell the server's administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Compute layer statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Connect to an ArcGIS server, a service or a layer to browse it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Connecting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection failed: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Connections (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Coordinates were transformed to WGS 84, the only reference of this format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Copy URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Copy the ArcGIS connections of the Browser panel; the originals stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Correct the input and run again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>Dates and times are in UTC; file outputs of QGIS keep whole seconds and no zone: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/notifier.py" />
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Distance (metres)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Domains are not stored: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to sign in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Download Features…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Download features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Downloaded features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>Downloaded from {url} on {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Draw the loaded layer with the symbols and labels of the service, as far as QGIS can.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Edit Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Edit Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Empty: the coordinates stay as the layer has them. The server transforms them where it knows the CRS by its EPSG or ESRI code, otherwise QGIS does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Every cell that this rectangle touches is fetched. Empty: the whole image, or the mask's part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Export Connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Export Connections…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Export Image…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Export image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Export layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Export map image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>Export to KMZ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Extent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>FIELD_MAP has to look like {"locator field": "field or QGIS expression"}, for example {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>FIELD_MAP is no JSON: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Feature service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Features are written there as GeoPackages, named after the result; files keep the name they have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Features expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Features written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>Fetch job results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Fetch related records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field aliases are not stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>Field aliases, the meaning of codes and styles are shown on the layer once loaded; the file does not store them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Field map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field names were changed: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Field with object ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Field with the whole address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Fields are called otherwise in the file: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Fields of the locator to keep, separated by commas; * and ? are wildcards. Empty: all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Fields to group by, separated by commas: a row for each group. Empty: one row for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Fields to sort by, for example: STATE, POP DESC. Empty: by object id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/field_names.py" />
            <location filename="../ags_connector/processing/geocoding/match_columns.py" />
            <source>Fields were renamed: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Filter (SQL where)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Filter by name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Filter layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Filter of groups (SQL having)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Filter of the related rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Filters of layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Find address candidates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Folder for the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>For addresses in several fields: JSON that gives a field or a QGIS expression for each field of the locator, for example {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or after this moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or before this moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>From (UTC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>GeoJSON in another reference than WGS 84 is not understood by every program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage files (*.gpkg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Geocode addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Geocoded addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Geocoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geocoding service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geometry service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Geoprocessing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geoprocessing service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Give either the field of the address or a field map, not both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Go on where an earlier run stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Go on with interrupted work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Going on where an earlier run stopped, with “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Greatest number of candidates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Greatest number of features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Group by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Group layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Height (pixels)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>How cells are computed where cell size or CRS are not the service's own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>How far from a point an address may be. Empty: as far as the locator looks. Some newer locators pay no regard to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>How the filter stands to the features. contains: the filter contains the feature; within: the filter lies within the feature. It counts for the filter layer, or else for the extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Identify image values at points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>If the same export was stopped before, fetch only what is missing. Otherwise start anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Image service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>Image service URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Import Connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Import Connections…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>In units of the output's CRS. Empty: the cells of the service, which are then not resampled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Interpolation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Its name (in any case, with * and ?) or its id. Empty: the only one that the layer has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>Job URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ files (*.kmz)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ,KML,Google Earth,globe,download,export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Keep the symbols and labels of the server as default styles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted in QGIS's authentication database, and exchanged for tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted. It cannot be renewed: when it ends, enter another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Layer URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer of {shape}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Layers and tables written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Layers of this connection stay in your projects.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Least score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>List services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Loading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>Locator URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Map image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Map service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Map service URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>MapInfo files have 0 for a missing number, no heights, and .tab rounds coordinates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Mask layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Match fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Matches with a lower score, from 0 to 100, count as unmatched. 0: all matches count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Mosaic rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Name of one of the service's raster functions, such as Hillshade, or a whole rendering rule as JSON. Empty: the original values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Names of the fields to keep, separated by commas; * and ? are wildcards. Empty: all fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Names or ids of layers and tables, separated by commas; * and ? are wildcards, a group stands for the layers in it. Empty: all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Names or ids of the layers to draw, separated by commas; * and ? are wildcards. Empty: those that the map shows by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Names or numbers from 0, separated by commas. Empty: all bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Network analysis service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No encrypted sign-in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>No more than this many places. 0: as many as the locator gives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>No sign-in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>None of the fields looks like a part of an address ({fields}). Choose the field of the address, or give a field map with these fields of the locator: {wanted}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not an ArcGIS answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Nothing here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Object id in “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features that stand in the spatial relation to the features of this layer (or to its selected ones), taken together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features within or touching this rectangle. Empty: everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Only features within or touching this rectangle; tables come whole. Empty: everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Only groups that meet this SQL condition, for example: sum(ACRES) &gt; 1000. Needs fields to group by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only places in this country, by its code such as USA; several are separated by commas. Empty: everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Only places within this rectangle. Empty: everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Only rasters from this time on, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Only rasters until this time, UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Only related rows that meet this SQL condition. Empty: all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only rows that meet this SQL condition, for example: STATE = 'TX' AND POP &gt; 10000. Empty: all rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Only services of these types, separated by commas; * and ? are wildcards, for example: FeatureServer, Map*. Empty: all types.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Only what is from this time on, UTC, in layers with times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Only what is until this time, UTC, in layers with times.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Open in Web Browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Open the address in a browser: it should show an ArcGIS REST page. A log-in page or a proxy may be in between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Overlay layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>PARAMETERS has to be a JSON object of names and values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>PARAMETERS is no JSON: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Parents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Parents asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Pixel type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Please report it, with what stands in the log panel under “AGS Connector”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points in any CRS; with “Selected features only” just those.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Points with addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points with values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Polygons to cut with: cells whose centre lies outside get no data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Polygons to cut with; only the selected ones where that is ticked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Portal “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>QGIS cannot open the table {table} of the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>QGIS cannot open this layer: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>QGIS does not know the CRS of the image service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>QGIS does not know the CRS of the map. Choose one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>QGIS does not know the CRS “{text}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/authentication.py" />
            <source>QGIS's authentication database is locked, so nothing can sign in with “{id}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Query and export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Raster function</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Read what it told, correct the input and run it again, or ask those who publish the task.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_loader.py" />
            <source>Reading “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Referer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh the selected nodes, or all connections (F5)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Related records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Related rows written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Relationship</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/relations.py" />
            <source>Relationships that QGIS cannot keep: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Remove Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove the connection “{name}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/token_renewer.py" />
            <source>Renewing the sign-in to {host}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Resolution (dpi)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Results (JSON)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Reverse geocode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Run geoprocessing task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Run it again; if features are still missing, narrow the request or tell the server's administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>SQL conditions by layer name or id, as JSON: {"0": "POP &gt; 10000"}. Empty: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Scene service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Send the password without encryption (http) if the site has no https</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Service or layer URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Service types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services listed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Sets the size of symbols and labels, and the scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>Show or hide the panel with ArcGIS connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Show what was loaded and holds these words in its name (Ctrl+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Sign In…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign in to the portal or server in a web browser, choose a new password there, and enter it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Sign-in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Sign-in at the portal {url}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Sign-in at {host}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign-in needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Sign-in required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Spatial relation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Statistics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Stop after this many features. 0: all features, however many the server gives per request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/algorithm_dialogs.py" />
            <source>Switch on the Processing plugin to use this tool.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Table of addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layout.py" />
            <source>Tables were renamed: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Take Over Connections of QGIS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Take the answers that an interrupted run with the same input got, in place of asking for them again. Switched off: ask for everything anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Task URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Test Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Testing the connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Texts were cut to the length that fits: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>The GeoTIFF to write, or a .png, which gets a world file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>The GeoTIFF to write; it appears when it is complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>The URL is that of a service; this is its catalog: {url}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>The URL is that of the layer “{name}”, which is not “{term}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The account is locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The address in one line, or JSON with the fields of the locator, for example {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The answers so far are kept: run it again with the same input to go on where it stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>The connections cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The download is not complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>The expression for {field} failed: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The feature has no geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features of “{layer}” could not be united: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features to filter by are of mixed kinds ({kind}): use points, lines or polygons alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>The field of the parents' layer that holds the object ids. Empty: the one called as on the server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>The field that holds the address in one line. Empty: see the field map; where that is empty, too, the fields are guessed from their names, and the log says how.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The fields of the address were guessed from their names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The file cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>The file to write, for Google Earth and others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>The file to write; it is replaced once all is read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The filter is too fine to send: the server selects by its rectangle, the exact test is made here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>The filter was: {where}. Check its field names and its quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>The filter was: {where}. It has to suit every layer; choose those that it suits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>The folder “{folder}” cannot be created: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The folder “{folder}” cannot be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>The input has no field “{name}”. It has: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>The job is at {url}; its results can also be fetched later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The labels cannot be taken over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The layer given as {name} cannot be read: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The layer of points to write, with score, address and the other fields of the locator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>The layer of points to write, with the fields of the input, its ids and the match fields. Without an output for unmatched rows these are in it, too, without a place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>The layer or table to write; its first column is the object id of the parent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>The layer to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The layer to write; one without geometry for a table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The locator found no place for this address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/match_columns.py" />
            <source>The locator gives no field “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>The metadata of {layer} cannot be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output cannot be created. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output could not be finished: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The output holds the {count} features that came, and is not complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output takes no more features after {count}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The password has expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/import_failure.py" />
            <source>The plugin cannot start: {reason}. The log panel tells more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>The points as they are, with a field for the value of each band; null where there are no data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The points as they are, with status and the parts of the address that the locator gives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/bridge/raster_mask.py" />
            <source>The polygon to cut with cannot be brought into the CRS {crs}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/bridge/raster_mask.py" />
            <source>The polygon to cut with is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>The project cannot be stored: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>The relation “{name}” cannot be stored: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The score {score} is below {least}: {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The server reported an error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent an image of another place than asked for, off by {off} cells: it fits the extent to the picture's shape, as servers before 10.3 do. Choose square cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent cells of type {found} where {wanted} was asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>The server sent parts of different kinds: {one} bands of {type}, then {other} of {kind}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent {found} bands where {wanted} were asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent {width} by {height} cells where {wanted_width} by {wanted_height} were asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has no layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has one layer: “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has {count} layers and tables. Give the URL of one of them:
{list}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>The service names no value for “no data”; {value} stands for it in the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/authentication.py" />
            <source>The sign-in could not be kept in QGIS's authentication database. Is the master password right?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The sign-in was refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The spatial reference is not known here and is not stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/style.py" />
            <source>The style cannot be stored: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The symbols cannot be taken over: QGIS does not know “{kind}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The symbols cannot be taken over: they depend on {fields}, which the layer here does not hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>The table to write: the groups' fields, then a column for each statistic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>The table {table} holds {found} rows where {written} were read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The task failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>The task's inputs by their names, as a JSON object, for example {example}. They are checked first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The time of day is not stored: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The time range ends before it starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>The token in the URL is not kept. Enter it as the way to sign in instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>The type of the cells. “original” keeps the service's own, or what the raster function yields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>The web address that tokens are bound to; mostly none is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>The web server itself asks for user name and password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The {count} features that came are kept in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>There are no layers with features to export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>There is a connection named “{name}” already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>There is no address to look for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no authentication configuration “{id}” in this QGIS profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no folder “{folder}” to write “{file}” to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no attributes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no spatial reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>This is not a web address. It should look like https://host/arcgis/rest/services.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>This is not the URL of a geocoding service. It has to end in GeocodeServer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>This is not the URL of a layer. A layer's URL ends in its number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>This is not the URL of a map service. It has to end in MapServer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>This is not the URL of an image service. It has to end in ImageServer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>This is the URL neither of a layer nor of a service with layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Times with an offset are in UTC: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>To (UTC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Token or API key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Transparent background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Try Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again, ask for fewer features, or allow more time in Settings &gt; Options &gt; Network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again; the log panel may say more under “AGS Connector”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Type both again, with care: many servers lock an account after five wrong passwords.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>URL of a geocoding service, such as https://host/arcgis/rest/services/Locators/Streets/GeocodeServer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>URL of a layer or table, or of a service that has only one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>URL of a map or feature service, or of one of its layers or tables.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>URL of a map service, or of one of its layers, which then is the only one drawn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>URL of a site, such as https://host/arcgis/rest/services, or of one of its folders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>URL of a task, https://host/arcgis/rest/services/Folder/Service/GPServer/Task.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>URL of an image service, such as https://host/arcgis/rest/services/Elevation/Dem/ImageServer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>URL of the job, …/GPServer/Task/jobs/ID, as the log of its start tells it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>URL prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Unexpected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Unit of the distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Unmatched addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>User name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>User name and password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Value for no data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Values (JSON)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Vector tile service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Wait, mostly 15 minutes, or ask the server's administrator to unlock it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>What a resource proxy wants before every URL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What an earlier run has left is removed, as asked: starting anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>What cells without data get. Empty: the service's own value, or one that the type suggests.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/resume_store.py" />
            <source>What is done cannot be kept in “{path}”: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <source>What the codes mean depends on the subtype: {names}. The file has all these domains, but no column can have more than one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>What the distance is measured in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>What to compute, for example: sum:ACRES, avg:VALUE as mean, count:*. Kinds: count, sum, min, max, avg, stddev, var, percentile_cont(0.9), percentile_disc(0.9).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>What to draw; the server widens it to the picture's shape. Empty: the full extent of the map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>What to write for fields with coded values: the codes, their descriptions, or both (a second field ending in _desc).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What was read stays in “{path}”; run the same export again to go on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Where the map shows nothing, leave it clear.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Which of overlapping rasters counts, as JSON of the REST API.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Width (pixels)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With attachments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With styles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>With the server's style</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Written {width} by {height} cells, {bands} bands of {type}, in {tiles} parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Written {width} by {height} pixels in {tiles} parts. The picture shows {extent}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Written {written} points; {empty} of them lie where the image has no data, {unplaced} nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Wrong user name or password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>an unknown number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>catalog,directory,folder,service,inventory,browse,table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>clip,cut,crop,intersect,overlay,mask,download,export,boundary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>download,export,query,select,layer,table,feature service,map service,shapefile,GeoPackage,save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>download,export,service,GeoPackage,gpkg,backup,archive,resume,attachments,domains,relations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>edited on the server since the earlier run; read anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>geocode,address,locator,batch,table,points,match,place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>geocode,address,locator,points,nearest,place,reverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>geocode,address,locator,search,place,point,score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>geoprocessing,web tool,GP,job,result,status,download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>geoprocessing,web tool,GP,task,job,execute,submit,service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>map,picture,image,PNG,GeoTIFF,world file,print,export,draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipatches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>no reason given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>nothing published here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>raster,image,download,GeoTIFF,elevation,DEM,imagery,clip,mask,tiles,exportImage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>raster,image,sample,elevation,value,points,bands,identify,getSamples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>relationship,relation,related,join,one to many,table,parent,child,download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>statistics,sum,count,average,mean,minimum,maximum,percentile,median,group,aggregate,summary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>the provider gives no reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>the top folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>written {written} of {expected} expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>{bands} bands of {type}; the service sends {width} by {height} cells at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/attachments.py" />
            <source>{count} attachments of “{layer}” could not be read: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/attachments.py" />
            <source>{count} attachments written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>{count} cells have the value that stands for “no data” and are not told apart. Choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} features without geometry are left out: this format cannot hold them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} group layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{count} invalid geometries of the layer were repaired before cutting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>{count} invalid geometries of “{layer}” were repaired before use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>{count} layers are not complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>{count} of the parents do not exist on the server or do not match the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>{count} rows of statistics of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>{count} rows of “{name}” are related to {parents} parents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/features.py" />
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} values were not of their field's type and are null.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{cut} features were cut, {whole} kept whole, {dropped} dropped: outside, or only touching.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/meter.py" />
            <source>{done} of {expected} rows, {rate} per second, about {left} s left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/meter.py" />
            <source>{done} rows, {rate} per second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>{field} (description)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} is locked: it needs a sign-in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder}: {count} services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>{layers} layers and tables with {features} features are in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>{name}: saved as {files}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>{name}: {report}, in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>{name}: “{text}” is no date and time. Write it like 2024-12-31T18:00:00 (UTC).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>{parameter} has an empty name in “{text}”: separate the names by single commas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>{parameter} has to be a JSON object, like {{"name": "value"}}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>{parameter} is no JSON: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; you are not signed in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; you are signed in as {user}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>{service} has no layer or table “{term}”.{hint}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>{suffix} files hold rows with geometry only, and a table has none. Choose another format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>{total} addresses: {matched} matched, {tied} of them tied with an equally good place, {unmatched} not matched, {failed} failed. {asked} were asked for, the others were known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>{total} points: {found} addresses found, nothing there for {missed}, {failed} failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>“{file}” cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/raster_output.py" />
            <source>“{file}” cannot be written: its name has to end in {suffixes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>“{file}” holds no connections of this plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{file}” is no GeoPackage: its name has to end in .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>“{file}” is no KMZ file: its name has to end in .kmz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no name: separate names by commas, without quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no order: write a field name, then ASC or DESC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/host.py" />
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>“{layer}” has no features with a geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{layer}” has no field “{field}” with the object ids of “{name}”. Say which field holds them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” ({type}) has no features and is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>“{name}” cannot be added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{name}” has no relationships.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” has no time of its own. Filter by a date field instead, with a condition such as EDITED &gt;= TIMESTAMP '2024-01-01 00:00:00'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{name}” has several relationships, say which one is meant: {list}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>“{name}” is a group of layers and has no features of its own. Give the URL of one of the layers in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” is a group of layers. Give the URL of its service, and the group's name in LAYERS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” is a table without geometry: it cannot be selected by location.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>“{name}” is a table without geometry: there is nothing to clip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{name}” is a table: the extent does not apply to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{path}” cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{path}” holds {stored} features where {written} were written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{path}” is a folder. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{suffix}” files cannot hold features without geometry, and there are some. Use .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{target}” cannot be replaced: {reason}. The result is complete in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>“{text}” is neither a field of the input nor a QGIS expression: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{text}” is not the URL of a service. It has to look like https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>⚠ The server's clock seems to be {minutes} minutes ahead of this computer's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>⚠ The server's clock seems to be {minutes} minutes behind this computer's.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
